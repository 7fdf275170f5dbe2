// SPDX-License-Identifier: GPL-3.0-or-later
// Every call of sections 2 and 3 of the service's description is made by somebody at the window, in both dialects. The
// service's ledger says what was asked.
#include "browser.h"
#include "fakesecretservice.h"
#include "jobrunner.h"
#include "program.h"
#include "recordtablemodel.h"
#include "resourcepage.h"
#include "workspace.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

struct Endpoint
{
    const char *method;
    const char *pattern; // of "path?query"
};

// clang-format off
constexpr Endpoint endpoints[]{
    {"GET", "^/ctrl/connections\\?"},
    {"POST", "^/ctrl/connections$"},
    {"GET", "^/ctrl/connections/[^/?]+$"},
    {"DELETE", "^/ctrl/connections/[^/?]+$"},
    {"GET", "/api/contacts\\?limit"},
    {"GET", "/api/contacts\\?.*email="},
    {"GET", "/api/contacts\\?.*tags="},
    {"GET", "/api/contacts/\\d+$"},
    {"POST", "/api/contacts$"},
    {"PATCH", "/api/contacts/\\d+$"},
    {"DELETE", "/api/contacts/\\d+$"},
    {"POST", "/api/contacts/\\d+/tags$"},
    {"DELETE", "/api/contacts/\\d+/tags/\\d+$"},
    {"GET", "/api/tags\\?"},
    {"GET", "/api/tags/\\d+$"},
    {"POST", "/api/tags$"},
    {"PUT", "/api/tags/\\d+$"},
    {"DELETE", "/api/tags/\\d+$"},
    {"GET", "/api/contact_fields$"},
    {"POST", "/api/contact_fields$"},
    {"PATCH", "/api/contact_fields/\\w+$"},
    {"DELETE", "/api/contact_fields/\\w+$"},
    {"GET", "/api/school/courses\\?"},
    {"GET", "/api/school/course-modules\\?courseId="},
    {"GET", "/api/school/enrollments\\?"},
    {"GET", "/api/school/enrollments\\?.*course="},
    {"GET", "/api/school/enrollments\\?.*contact="},
    {"POST", "/api/school/courses/\\d+/enrollments$"},
    {"DELETE", "/api/school/enrollments/\\d+$"},
    {"GET", "/api/community/communities\\?"},
    {"GET", "/api/community/memberships\\?"},
    {"GET", "/api/community/memberships\\?.*community="},
    {"GET", "/api/community/memberships\\?.*contact="},
    {"POST", "/api/community/communities/\\d+/memberships$"},
    {"DELETE", "/api/community/memberships/\\d+$"},
    {"GET", "/api/payment/subscriptions\\?"},
    {"GET", "/api/payment/subscriptions\\?.*contact="},
    {"POST", "/api/payment/subscriptions/\\d+/cancel$"},
};
// clang-format on

const QString newcomer = u"newcomer@example.org"_s;

} // namespace

class TestEveryEndpoint : public QObject
{
    Q_OBJECT

private:
    MainWindow *window() const { return m_program->window(); }
    DemoService &service() const { return m_demo->service(); }
    // The page, once it shows what the mirror has.
    ResourcePage *page(const QString &name) const
    {
        window()->showPage(name);
        auto *page = Gui::child<ResourcePage>(window(), name + "Page"_L1);
        const auto *table = Gui::child<RecordTable>(page, name + "Table"_L1);
        if (!Gui::activate(window())
            || !QTest::qWaitFor([table] { return table->recordModel() && table->recordModel()->hasAnswer(); }))
            qFatal("%s does not answer.", qPrintable(name));
        return page;
    }
    static int rowOf(const ResourcePage *page, const QString &text)
    {
        const auto *model = page->findChild<RecordTable *>()->recordModel();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                if (model->index(row, column).data().toString() == text)
                    return row;
            }
        }
        return -1;
    }
    static bool shows(const ResourcePage *page, const QString &text)
    {
        return QTest::qWaitFor([&] { return rowOf(page, text) >= 0; });
    }
    static void select(const ResourcePage *page, const QString &text)
    {
        if (!shows(page, text))
            qFatal("%s shows no %s.", qPrintable(page->objectName()), qPrintable(text));
        auto *table = page->findChild<RecordTable *>();
        table->setFocus();
        table->selectRow(rowOf(page, text));
    }
    // As from the menu of the page, once it may be done.
    static void command(const ResourcePage *page, const QString &name)
    {
        auto *action = Gui::child<QAction>(page, name);
        if (!QTest::qWaitFor([action] { return action->isEnabled(); }))
            qFatal("%s cannot be done.", qPrintable(name));
        action->trigger();
    }
    QDialog *dialog(const QString &name) const
    {
        auto *open = Gui::waitForOpen<QDialog>(window(), name);
        if (!open)
            qFatal("No %s opens.", qPrintable(name));
        return open;
    }
    void confirm(const QString &question) const { Gui::click(dialog(question), u"confirmButton"_s); }
    // Presses the button of the form, and waits until what it began is done.
    void submit(QDialog *form, const QString &button = u"actionButton"_s, const QString &question = {}) const
    {
        const QString name = form->objectName();
        QSignalSpy finished(window()->workspace()->jobs(), &JobRunner::jobFinished);
        auto *press = Gui::child<QPushButton>(form, button);
        if (!QTest::qWaitFor([press] { return press->isVisible() && press->isEnabled(); }))
            qFatal("%s cannot be pressed.", qPrintable(button));
        QTest::mouseClick(press, Qt::LeftButton);
        if (!question.isEmpty())
            confirm(question);
        if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }))
            qFatal("The job of %s does not end.", qPrintable(name));
        if (!Gui::activate(window()))
            qFatal("%s does not close.", qPrintable(name));
    }
    void chooseNewcomer(const QDialog *form) const
    {
        auto *search = Gui::child<QLineEdit>(form, u"contactSearchEdit"_s);
        search->setFocus();
        QTest::keyClicks(search, newcomer.left(8));
        if (!QTest::qWaitFor([form] { return Gui::child<QListWidget>(form, u"contactMatches"_s)->count() == 1; }))
            qFatal("The newcomer is not found.");
        Gui::key(Qt::Key_Return);
    }
    bool wasAsked(const Endpoint &endpoint) const
    {
        const QRegularExpression pattern(QString::fromLatin1(endpoint.pattern));
        const QList<DemoLedgerEntry> ledger = service().ledger();
        return std::any_of(ledger.cbegin(), ledger.cend(), [&](const DemoLedgerEntry &entry) {
            const QString target = entry.query.isEmpty() ? entry.path : entry.path + u'?' + entry.query;
            return entry.method == QLatin1StringView(endpoint.method) && entry.status >= 200
                && pattern.match(target).hasMatch();
        });
    }

    void addAnAccount();
    void workOnContacts();
    void workOnTags();
    void workOnFields();
    void workOnCourses();
    void workOnCommunities();
    void workOnSubscriptions();
    void deleteWhatWasMade();
    void deleteTheConnection();

    std::unique_ptr<QTemporaryDir> m_profile{};
    std::unique_ptr<DemoFixture> m_demo{};
    std::unique_ptr<Program> m_program{};
    Browser m_browser{};

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"systeme-admin"_s);
        qunsetenv("MATON_API_KEY");
    }
    void cleanup()
    {
        m_program.reset();
        m_demo.reset();
    }
    void isReachedFromTheWindow_data()
    {
        QTest::addColumn<DemoOptions::Dialect>("dialect");
        QTest::newRow("vendor") << DemoOptions::Dialect::Vendor;
        QTest::newRow("mission") << DemoOptions::Dialect::Mission;
    }
    void isReachedFromTheWindow();
};

// No connection is there; one is made in the browser.
void TestEveryEndpoint::addAnAccount()
{
    QTRY_VERIFY(m_program->welcomes());
    Gui::click(window(), u"startActionButton"_s);
    QVERIFY(m_program->shows(u"WizardKeyPage"_s));
    ConnectionWizard *wizard = m_program->wizard();
    QVERIFY(wizard);
    Gui::child<QAbstractButton>(wizard, u"keepCheck"_s)->setChecked(false);
    auto *key = Gui::child<QLineEdit>(wizard, u"keyEdit"_s);
    key->setFocus();
    QTest::keyClicks(key, service().key());
    Gui::key(Qt::Key_Return);
    QVERIFY(m_program->shows(u"WizardChoosePage"_s));
    Gui::child<QRadioButton>(wizard, u"newRadio"_s)->click();
    QTest::mouseClick(wizard->button(QWizard::NextButton), Qt::LeftButton);
    QVERIFY(m_program->shows(u"WizardAccountPage"_s));
    QVERIFY(m_program->finish());
    QTRY_VERIFY(window()->workspace() && window()->workspace()->isOnline());
    QTRY_VERIFY(m_program->rows() > 0);
}

void TestEveryEndpoint::workOnContacts()
{
    const ResourcePage *contacts = page(u"contacts"_s);
    command(contacts, u"newContactAction"_s);
    QDialog *form = dialog(u"ContactDialog"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(form, u"emailEdit"_s), newcomer);
    submit(form, u"saveButton"_s);

    select(contacts, newcomer);
    command(contacts, u"editContactAction"_s);
    form = dialog(u"ContactDialog"_s);
    QTest::keyClicks(Gui::child<QLineEdit>(form, u"firstNameEdit"_s), u"Ada"_s);
    submit(form, u"saveButton"_s);
    QVERIFY(shows(contacts, u"Ada"_s));

    // A new tag is given to the newcomer and taken away again.
    for (const bool give : {true, false}) {
        select(contacts, newcomer);
        command(contacts, u"editTagsAction"_s);
        form = dialog(u"TagEditDialog"_s);
        auto *search = Gui::child<QLineEdit>(form, u"tagSearchEdit"_s);
        search->setFocus();
        QTest::keyClicks(search, u"Guests"_s);
        if (give) {
            // Once it is counted who has which.
            QTRY_VERIFY(Gui::child<QPushButton>(form, u"createTagButton"_s)->isEnabled());
            Gui::click(form, u"createTagButton"_s);
        } else {
            auto *list = Gui::child<QTreeView>(form, u"tagList"_s);
            QTRY_COMPARE(list->model()->rowCount(), 1);
            QTRY_VERIFY(list->model()->index(0, 1).data().toString() != u"…"_s);
            list->setFocus();
            list->setCurrentIndex(list->model()->index(0, 0));
            Gui::key(Qt::Key_Space);
        }
        auto *next = Gui::child<QPushButton>(form, u"nextButton"_s);
        QTRY_VERIFY(next->isEnabled());
        QTest::mouseClick(next, Qt::LeftButton);
        submit(form, u"startButton"_s);
    }
}

void TestEveryEndpoint::workOnTags()
{
    const ResourcePage *tags = page(u"tags"_s);
    command(tags, u"newTagAction"_s);
    QDialog *form = dialog(u"tagDialog"_s);
    Gui::type(u"Visitors"_s);
    submit(form);

    // The answer to the renaming is lost: what became of it is read.
    DemoFault fault;
    fault.kind = DemoFault::Kind::ServerErrorHtml;
    fault.method = u"PUT"_s;
    fault.applies = true;
    service().addFault(fault);
    select(tags, u"Visitors"_s);
    command(tags, u"renameTagAction"_s);
    form = dialog(u"tagDialog"_s);
    Gui::type(u"Callers"_s);
    submit(form);
    QVERIFY(shows(tags, u"Callers"_s));

    // Merged, it is checked that nobody has it any more.
    select(tags, u"Callers"_s);
    command(tags, u"mergeTagAction"_s);
    form = dialog(u"mergeDialog"_s);
    auto *into = Gui::child<QComboBox>(form, u"intoCombo"_s);
    into->setCurrentIndex(into->findText(u"Guests"_s));
    QVERIFY(into->currentIndex() >= 0);
    submit(form, u"actionButton"_s, u"planQuestion"_s);
    QTRY_COMPARE(rowOf(tags, u"Callers"_s), -1);
}

void TestEveryEndpoint::workOnFields()
{
    const ResourcePage *fields = page(u"fields"_s);
    command(fields, u"newFieldAction"_s);
    QDialog *form = dialog(u"fieldDialog"_s);
    Gui::type(u"Shoe size"_s);
    submit(form);
    select(fields, u"Shoe size"_s);
    command(fields, u"renameFieldAction"_s);
    form = dialog(u"fieldDialog"_s);
    Gui::type(u"Size"_s);
    submit(form);
    select(fields, u"Size"_s);
    QSignalSpy finished(window()->workspace()->jobs(), &JobRunner::jobFinished);
    command(fields, u"deleteFieldAction"_s);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(rowOf(fields, u"Size"_s), -1);
}

void TestEveryEndpoint::workOnCourses()
{
    const ResourcePage *courses = page(u"courses"_s);
    QTRY_VERIFY(courses->findChild<RecordTable *>()->recordModel()->rowCount() > 0);
    courses->findChild<RecordTable *>()->selectRow(0);
    command(courses, u"enrollAction"_s);
    QDialog *form = dialog(u"enrollDialog"_s);
    chooseNewcomer(form);
    QTRY_VERIFY(Gui::child<QComboBox>(form, u"courseCombo"_s)->count() > 0);
    auto *access = Gui::child<QComboBox>(form, u"accessCombo"_s);
    access->setCurrentIndex(access->findData(u"partial_access"_s));
    auto *modules = Gui::child<QListWidget>(form, u"moduleList"_s); // which their course does not list
    QTRY_VERIFY(modules->isVisible() && modules->count() > 0);
    modules->item(0)->setCheckState(Qt::Checked);
    submit(form);
    command(courses, u"showEnrollmentsAction"_s); // of that course

    const ResourcePage *enrollments = page(u"enrollments"_s);
    select(enrollments, newcomer);
    command(enrollments, u"onlyContactAction"_s);
    QTRY_COMPARE(enrollments->findChild<RecordTable *>()->recordModel()->rowCount(), 1);
    select(enrollments, newcomer);
    QSignalSpy finished(window()->workspace()->jobs(), &JobRunner::jobFinished);
    command(enrollments, u"deleteEnrollmentAction"_s);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(rowOf(enrollments, newcomer), -1);
}

void TestEveryEndpoint::workOnCommunities()
{
    const ResourcePage *communities = page(u"communities"_s);
    QTRY_VERIFY(communities->findChild<RecordTable *>()->recordModel()->rowCount() > 0);
    communities->findChild<RecordTable *>()->selectRow(0);
    command(communities, u"addMembersAction"_s);
    QDialog *form = dialog(u"memberDialog"_s);
    chooseNewcomer(form);
    QTRY_VERIFY(Gui::child<QComboBox>(form, u"communityCombo"_s)->count() > 0);
    submit(form);
    command(communities, u"showMembershipsAction"_s); // of that community

    const ResourcePage *memberships = page(u"memberships"_s);
    select(memberships, newcomer);
    command(memberships, u"onlyContactAction"_s);
    QTRY_COMPARE(memberships->findChild<RecordTable *>()->recordModel()->rowCount(), 1);
    select(memberships, newcomer);
    QSignalSpy finished(window()->workspace()->jobs(), &JobRunner::jobFinished);
    command(memberships, u"deleteMembershipAction"_s);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(rowOf(memberships, newcomer), -1);
}

void TestEveryEndpoint::workOnSubscriptions()
{
    service().edit([](DemoData &data) {
        DemoSubscription subscription;
        subscription.id = 990001;
        subscription.contactId = *data.contactId(newcomer);
        subscription.createdAt = DemoData::now();
        subscription.status = u"active"_s;
        subscription.plan.id = 95000;
        subscription.plan.name = u"Gold plan"_s;
        data.subscriptions[subscription.id] = subscription;
    });
    const ResourcePage *subscriptions = page(u"subscriptions"_s);
    command(subscriptions, u"contactSubscriptionsAction"_s);
    QDialog *form = dialog(u"contactDialog"_s);
    chooseNewcomer(form);
    Gui::click(form, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(window(), u"contactDialog"_s));
    QVERIFY(Gui::activate(window()));
    select(subscriptions, u"Gold plan"_s);
    command(subscriptions, u"cancelSubscriptionAction"_s);
    submit(dialog(u"cancelDialog"_s));
    QTRY_VERIFY(m_demo->requests("POST", u"/cancel$"_s) > 0);
}

void TestEveryEndpoint::deleteWhatWasMade()
{
    const ResourcePage *tags = page(u"tags"_s);
    select(tags, u"Guests"_s);
    command(tags, u"showTagContactsAction"_s);
    const ResourcePage *contacts = page(u"contacts"_s);
    Gui::click(contacts, u"narrowingClearButton"_s);
    tags = page(u"tags"_s);
    select(tags, u"Guests"_s);
    QSignalSpy finished(window()->workspace()->jobs(), &JobRunner::jobFinished);
    command(tags, u"deleteTagAction"_s);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);

    // Somebody whom the mirror does not know is asked for by the whole address.
    service().edit([](DemoData &data) {
        DemoContact contact;
        contact.email = u"stranger@example.org"_s;
        data.addContact(contact);
    });
    contacts = page(u"contacts"_s);
    select(contacts, newcomer);
    command(contacts, u"enrollContactsAction"_s);
    QDialog *form = dialog(u"enrollDialog"_s);
    Gui::child<QLineEdit>(form, u"contactSearchEdit"_s)->insert(u"stranger@example.org nobody@example.org"_s);
    QTRY_VERIFY(Gui::child<QToolButton>(form, u"askServiceButton"_s)->isVisible());
    Gui::click(form, u"askServiceButton"_s);
    QTRY_VERIFY(Gui::child<QListWidget>(form, u"contactDoubts"_s)->count() == 1);
    form->reject();
    QVERIFY(Gui::activate(window()));
    QVERIFY(shows(contacts, u"stranger@example.org"_s));

    // What the copy says of somebody can be asked for anew.
    select(contacts, newcomer);
    auto *refresh = Gui::child<QToolButton>(contacts, u"refreshContactButton"_s);
    QTRY_VERIFY(refresh->isEnabled());
    QTest::mouseClick(refresh, Qt::LeftButton);
    QTRY_VERIFY(refresh->isEnabled());
    finished.clear();
    command(contacts, u"deleteContactAction"_s);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(rowOf(contacts, newcomer), -1);
}

void TestEveryEndpoint::deleteTheConnection()
{
    window()->showPage(u"connections"_s);
    const auto *connections = Gui::child<QWidget>(window(), u"connectionsPage"_s);
    auto *remove = Gui::child<QAction>(connections, u"deleteConnectionAction"_s);
    QTRY_VERIFY(remove->isEnabled());
    remove->trigger();
    confirm(u"deleteConnectionBox"_s);
    QTRY_COMPARE(m_demo->requests("DELETE", u"^/ctrl/"_s), 1);
}

void TestEveryEndpoint::isReachedFromTheWindow()
{
    QFETCH(DemoOptions::Dialect, dialect);
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 0;
    options.dialect = dialect;
    options.membershipDelayMs = 50;
    m_profile = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<DemoFixture>(options);
    service().edit([](DemoData &data) {
        for (auto &[id, course] : data.courses)
            course.listsModules = false;
    });
    m_program = std::make_unique<Program>(*m_demo, m_profile->path());

    for (const auto part : {&TestEveryEndpoint::addAnAccount, &TestEveryEndpoint::workOnContacts,
             &TestEveryEndpoint::workOnTags, &TestEveryEndpoint::workOnFields, &TestEveryEndpoint::workOnCourses,
             &TestEveryEndpoint::workOnCommunities, &TestEveryEndpoint::workOnSubscriptions,
             &TestEveryEndpoint::deleteWhatWasMade, &TestEveryEndpoint::deleteTheConnection}) {
        (this->*part)();
        if (QTest::currentTestFailed())
            return;
    }
    QStringList missing;
    for (const Endpoint &endpoint : endpoints) {
        if (!wasAsked(endpoint))
            missing.append(QLatin1StringView(endpoint.method) + u' ' + QLatin1StringView(endpoint.pattern));
    }
    QCOMPARE(missing, QStringList());
}

int main(int argc, char *argv[])
{
    FakeSecretService::startBus(); // no key may come from the keychain of whoever runs this
    QApplication application(argc, argv);
    TestEveryEndpoint test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_everyendpoint.moc"
