// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordpage.h"

#include "apiclient.h"
#include "awaitedmemberships.h"
#include "doubleclickguard.h"
#include "guitest.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "mirror.h"
#include "pagefixture.h"
#include "recordpages.h"
#include "recordsync.h"
#include "resources.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

using Declaration = RecordPageDeclaration (*)();

class TestRecordPage : public QObject, protected PageFixture<RecordPage>
{
    Q_OBJECT

private:
    void open(Declaration declaration, const DemoOptions &options = DemoFixture::smallOptions())
    {
        startService(options);
        if (m_change)
            service().edit(m_change);
        startPage(declaration());
    }
    void show()
    {
        m_page->setOnline(true);
        m_page->show();
        QVERIFY(Gui::activate(m_page.get()));
        QTRY_VERIFY(model()->hasAnswer());
    }
    /// The contacts, and with them whatever counts or names them.
    void loadContacts()
    {
        m_workspace->contactListing()->open();
        m_workspace->ensureTags();
        m_workspace->ensureFields();
        QTRY_COMPARE(m_workspace->contactListing()->state(), ListingSync::State::Exhausted);
        QTRY_COMPARE(m_workspace->tagListing()->state(), ListingSync::State::Exhausted);
        QTRY_COMPARE(m_workspace->fieldListing()->state(), ListingSync::State::Exhausted);
    }
    QAction *action(const QString &name) const { return Gui::child<QAction>(m_page.get(), name); }
    QString cell(int row, const QByteArray &column) const
    {
        return model()->index(row, model()->resource().column(column)).data().toString();
    }
    int rowOf(const QByteArray &column, const QString &value) const
    {
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (cell(row, column) == value)
                return row;
        }
        return -1;
    }
    void select(const QByteArray &column, const QString &value) const
    {
        QTRY_VERIFY2(rowOf(column, value) >= 0, qPrintable(value));
        table()->setFocus();
        table()->selectRow(rowOf(column, value));
    }
    /// The newest hundred tags are here; the older ones cannot be read on.
    void openWithSomeTags()
    {
        m_change = [](DemoData &data) {
            data.tags.clear();
            data.addTag(u"The oldest (1)"_s);
            data.addTag(u"The oldest (2)"_s);
            for (int i = 0; i < 100; ++i)
                data.addTag(u"Tag %1"_s.arg(i));
        };
        open(RecordPages::tags);
        DemoFault fault;
        fault.kind = DemoFault::Kind::ServerErrorHtml;
        fault.pathPattern = u"tags.*startingAfter"_s;
        fault.times = -1;
        service().addFault(fault);
        show();
        QTRY_COMPARE(model()->rowCount(), 100);
        QTRY_COMPARE(m_workspace->tagListing()->state(), ListingSync::State::Failed);
    }
    /// The form that a key or command opens.
    QDialog *form(const QString &name) const
    {
        auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), name);
        if (!dialog)
            qFatal("No %s opens.", qPrintable(name));
        return dialog;
    }
    static void saveTo(QWidget *question, const QString &file)
    {
        auto *dialog = Gui::waitForOpen<QFileDialog>(question, u"backupFileDialog"_s);
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>();
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
    }
    void confirm(const QString &question) const { Gui::click(form(question), u"confirmButton"_s); }
    QString questionText(const QString &question) const
    {
        QStringList texts;
        for (const QLabel *label : form(question)->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    template <class Answer>
    Answer atService(std::function<Answer(DemoData &)> ask) const
    {
        Answer answer{};
        service().edit([&](DemoData &data) { answer = ask(data); });
        return answer;
    }
    static void dialects()
    {
        QTest::addColumn<DemoOptions::Dialect>("dialect");
        QTest::newRow("vendor") << DemoOptions::Dialect::Vendor;
        QTest::newRow("mission") << DemoOptions::Dialect::Mission;
    }
    static DemoOptions vendorOptions()
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.membershipDelayMs = 50;
        return options;
    }
    static DemoOptions dialectOptions()
    {
        QFETCH(DemoOptions::Dialect, dialect);
        DemoOptions options = DemoFixture::smallOptions();
        options.dialect = dialect;
        options.membershipDelayMs = 50;
        return options;
    }

    /// The contact has a subscription and is in the mirror; the page shows it,
    /// whichever way the service lists it.
    qint64 subscribe() const
    {
        const qint64 contact = newContact();
        service().edit([contact](DemoData &data) {
            DemoSubscription subscription;
            subscription.id = 990001;
            subscription.contactId = contact;
            subscription.createdAt = DemoData::now();
            subscription.status = u"active"_s;
            subscription.plan.id = 95000;
            subscription.plan.name = u"Gold plan"_s;
            subscription.plan.amount = 1900;
            subscription.plan.currency = u"eur"_s;
            subscription.plan.interval = u"month"_s;
            data.subscriptions[subscription.id] = subscription;
        });
        return contact;
    }
    void showSubscription(const DemoOptions &options = vendorOptions())
    {
        open(RecordPages::subscriptions, options);
        subscribe();
        loadContacts();
        show();
        Gui::key(Qt::Key_E, Qt::ControlModifier);
        QDialog *dialog = form(u"contactDialog"_s);
        Gui::type(u"unenro"_s);
        QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
        Gui::key(Qt::Key_Return);
        Gui::click(dialog, u"actionButton"_s);
        QVERIFY(Gui::waitForNone(m_page.get(), u"contactDialog"_s));
        QVERIFY(Gui::activate(m_page.get()));
        select("plan", u"Gold plan"_s);
        QTRY_COMPARE(cell(0, "email"), u"unenrolled@example.org"_s);
        QCOMPARE(model()->rowCount(), 1);
        // A row that was read anew is selected again.
        QTRY_VERIFY(table()->hasFocus() && action(u"cancelSubscriptionAction"_s)->isEnabled());
    }
    DemoSubscription subscriptionAtService() const
    {
        return atService<DemoSubscription>([](DemoData &data) { return data.subscriptions.at(990001); });
    }
    /// Whether a request had this in its query.
    bool asked(const QString &filter) const
    {
        const QList<DemoLedgerEntry> ledger = service().ledger();
        return std::any_of(ledger.cbegin(), ledger.cend(),
            [&filter](const DemoLedgerEntry &entry) { return entry.query.contains(filter); });
    }
    /// One who has no course and no community; the mirror learns of it.
    qint64 newContact() const
    {
        DemoContact contact;
        contact.email = u"unenrolled@example.org"_s;
        const qint64 id = atService<qint64>([contact](DemoData &data) { return data.addContact(contact); });
        if (m_workspace->contactListing()->isOpen())
            m_workspace->lookUpContact(contact.email);
        return id;
    }
    /// A new contact in the first course.
    std::pair<qint64, qint64> enroll() const
    {
        DemoEnrollment enrollment;
        enrollment.contactId = newContact();
        enrollment.accessType = u"full_access"_s;
        service().edit([&enrollment](DemoData &data) {
            enrollment.courseId = data.courses.begin()->first;
            data.addEnrollment(enrollment);
        });
        return {enrollment.contactId, enrollment.courseId};
    }
    QList<DemoEnrollment> enrollmentsOf(qint64 contact) const
    {
        return atService<QList<DemoEnrollment>>([contact](DemoData &data) {
            QList<DemoEnrollment> found;
            for (const auto &[id, enrollment] : data.enrollments) {
                if (enrollment.contactId == contact)
                    found.append(enrollment);
            }
            return found;
        });
    }
    QList<qint64> membersOf(qint64 contact) const
    {
        return atService<QList<qint64>>([contact](DemoData &data) {
            QList<qint64> found;
            for (const auto &[id, membership] : data.memberships) {
                if (membership.contactId == contact)
                    found.append(membership.communityId);
            }
            return found;
        });
    }

    std::function<void(DemoData &)> m_change{}; // made at the service before the page opens

private Q_SLOTS:
    void cleanup();
    void createsATag_data() { dialects(); }
    void createsATag();
    void refusesATakenName();
    void renamesATag_data() { dialects(); }
    void renamesATag();
    void deletesATag();
    void deletesAnUnusedTag();
    void promisesTagsToThoseItKnows();
    void keepsWhatTheServiceRefuses();
    void mergesTags();
    void dialogsGrowWithWhatTheySay();
    void showsWhoHasATag();
    void searchesAndSaysWhatIsMissing();
    void searchesTagsAtTheService();
    void saysWhatTheServiceDidNotFind();
    void contextMenuIsTheMenu();
    void createsAField_data() { dialects(); }
    void createsAField();
    void renamesAField_data() { dialects(); }
    void renamesAField();
    void deletesAField_data() { dialects(); }
    void deletesAField();
    void showsWhoHasAValue();
    void passesOnWhatIsSaidOfBuiltInFields_data() { dialects(); }
    void passesOnWhatIsSaidOfBuiltInFields();
    void enrollsByTypeAhead_data() { dialects(); }
    void enrollsByTypeAhead();
    void enrollsInModules_data();
    void enrollsInModules();
    void enrollsAList();
    void changesAccess_data() { dialects(); }
    void changesAccess();
    void deletesEnrollments_data() { dialects(); }
    void deletesEnrollments();
    void deletesSeveralEnrollments();
    void savesWhoLosesATag();
    void narrowsToACourse();
    void addsMembers_data() { dialects(); }
    void addsMembers();
    void deletesAMembership();
    void readOnlyRefusesAtOnce();
    void readsUnknownPeopleOnce();
    void listsSubscriptionsOfOneContact();
    void checksAllContacts();
    void goesOnCheckingWhereItWas();
    void keepsTheKeyboardWhenAButtonGoes();
    void findsOutWhoseTheyAre();
    void tellsThePartOfOneContact();
    void stopsLoadingContactsToCheck();
    void hasNobodyToCheck();
    void loadsContactsBeforeTheyAreChecked();
    void checksTheLoadedContactsAlone();
    void cancelsAtTheEndOfThePeriod_data() { dialects(); }
    void cancelsAtTheEndOfThePeriod();
    void takesBackWhatWaits_data();
    void takesBackWhatWaits();
    void saysWhatWasSentAlready();
    void knowsWhatItDoesNotKnow();
    void saysWhoHasNoAccessNow_data() { dialects(); }
    void saysWhoHasNoAccessNow();
    void saysThatADeletionStopped();
    void asksForTheOneContact();
    void findsNewMembers_data() { dialects(); }
    void findsNewMembers();
    void givesUpOnNewMembers();
    void addsNobodyTwice();
    void takesOutWhatIsMarked();
    void asksBeforeManyAreLookedUp();
    void previewNamesTheAccess();
    void secondClicksGoNowhere();
    void leavesTheChoiceToTheService_data();
    void leavesTheChoiceToTheService();
    void cancelsNow_data() { dialects(); }
    void cancelsNow();
    void returnTakesNothingAway_data() { dialects(); }
    void returnTakesNothingAway();
    void returnMergesNothing();
    void saysHowAMergeEnded();
    void saysThatPaymentsAreNotSetUp();
    void saysThatPaymentsAreNotSetUpAnyMore();
    void knowsNobodyOfAnEnrollment();
    void saysWhenItKnowsNoSlug();
};

void TestRecordPage::cleanup()
{
    endService();
    m_change = {};
}

void TestRecordPage::createsATag()
{
    open(RecordPages::tags, dialectOptions());
    show();
    QTRY_VERIFY(action(u"newTagAction"_s)->isEnabled());
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"tagDialog"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY2(dialog->isVisible(), "A tag needs a name");
    Gui::type(u"Newcomer"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"tagDialog"_s));
    QVERIFY(atService<bool>([](DemoData &data) { return data.tagId(u"Newcomer"_s).has_value(); }));
    QTRY_VERIFY(rowOf("name", u"Newcomer"_s) >= 0);
    QTRY_COMPARE(m_page->selectedRecord().row, model()->rowId(rowOf("name", u"Newcomer"_s))); // it is in sight
}

void TestRecordPage::refusesATakenName()
{
    m_change = [](DemoData &data) { data.addTag(u"Taken"_s); };
    open(RecordPages::tags);
    show();
    QTRY_VERIFY(rowOf("name", u"Taken"_s) >= 0);
    service().clearLedger();
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"tagDialog"_s);
    Gui::type(u" taken"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"already"_s));
    QCOMPARE(m_demo->requests("POST"), 0);
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"nameEdit"_s)->text(), u" taken"_s);
}

void TestRecordPage::renamesATag()
{
    m_change = [](DemoData &data) { data.addTag(u"Old name"_s); };
    open(RecordPages::tags, dialectOptions());
    show();
    select("name", u"Old name"_s);
    Gui::key(Qt::Key_F2);
    QDialog *dialog = form(u"tagDialog"_s);
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"nameEdit"_s)->text(), u"Old name"_s);
    Gui::type(u"Other name"_s);
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(rowOf("name", u"Other name"_s) >= 0);
    QVERIFY(atService<bool>(
        [](DemoData &data) { return data.tagId(u"Other name"_s).has_value() && !data.tagId(u"Old name"_s); }));
}

void TestRecordPage::deletesATag()
{
    m_change = [](DemoData &data) {
        const qint64 tag = data.addTag(u"Doomed"_s);
        for (const qint64 contact : data.contactIds(3))
            data.setContactTag(contact, tag, true);
    };
    open(RecordPages::tags);
    loadContacts();
    show();
    select("name", u"Doomed"_s);
    QTRY_COMPARE(cell(rowOf("name", u"Doomed"_s), "contacts"), u"3"_s);
    Gui::key(Qt::Key_Delete);
    QVERIFY2(questionText(u"deleteQuestion"_s).contains(u"3 contact"_s), "says how many lose it");
    QVERIFY2(!Gui::child<QPushButton>(form(u"deleteQuestion"_s), u"confirmButton"_s)->isEnabled(), "it is typed first");
    Gui::click(form(u"deleteQuestion"_s), u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"deleteQuestion"_s));
    QCOMPARE(m_demo->requests("DELETE"), 0);
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    form(u"deleteQuestion"_s);
    Gui::type(u"3"_s);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(rowOf("name", u"Doomed"_s), -1);
    QVERIFY(atService<bool>([](DemoData &data) { return !data.tagId(u"Doomed"_s); }));
}

// Of one that nobody has there is no number to type.
void TestRecordPage::deletesAnUnusedTag()
{
    m_change = [](DemoData &data) { data.addTag(u"Doomed"_s); };
    open(RecordPages::tags);
    loadContacts();
    show();
    select("name", u"Doomed"_s);
    Gui::key(Qt::Key_Delete);
    QVERIFY(questionText(u"deleteQuestion"_s).contains(u"No contact has it"_s));
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(rowOf("name", u"Doomed"_s), -1);
}

// Where not all contacts are loaded, undo cannot give the tag back to all.
void TestRecordPage::promisesTagsToThoseItKnows()
{
    qint64 holder = 0;
    m_change = [&holder](DemoData &data) {
        const qint64 tag = data.addTag(u"Doomed"_s);
        for (const qint64 contact : data.contactIds(3))
            data.setContactTag(contact, tag, true);
        holder = data.contactIds(1).first();
    };
    open(RecordPages::tags);
    show();
    select("name", u"Doomed"_s);
    Gui::key(Qt::Key_Delete);
    QString said = questionText(u"deleteQuestion"_s);
    QVERIFY2(said.contains(u"None of the contacts that are loaded has it"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"gives it back"_s) && !said.contains(u"0 contact"_s), qPrintable(said));
    Gui::key(Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_page.get(), u"deleteQuestion"_s));
    // One of the three.
    m_workspace->contactRecords()->refresh(QString::number(holder));
    QTRY_COMPARE(cell(rowOf("name", u"Doomed"_s), "contacts"), u"≥ 1"_s);
    QVERIFY(Gui::activate(m_page.get()));
    select("name", u"Doomed"_s);
    Gui::key(Qt::Key_Delete);
    said = questionText(u"deleteQuestion"_s);
    QVERIFY2(said.contains(u"At least 1 contact"_s), qPrintable(said));
    QVERIFY2(said.contains(u"gives it back to the 1 contact(s) known here"_s), qPrintable(said));
    QVERIFY2(said.contains(u"do not get it back"_s), qPrintable(said));
    Gui::key(Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_page.get(), u"deleteQuestion"_s));
}

void TestRecordPage::keepsWhatTheServiceRefuses()
{
    open(RecordPages::tags);
    show();
    QTRY_VERIFY(action(u"newTagAction"_s)->isEnabled());
    DemoFault refusal;
    refusal.kind = DemoFault::Kind::ValidationError;
    refusal.method = u"POST"_s;
    refusal.times = 1;
    service().addFault(refusal);
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"tagDialog"_s);
    Gui::type(u"Kept"_s);
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->isVisible());
    QVERIFY(!Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().isEmpty());
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"nameEdit"_s)->text(), u"Kept"_s);
    QVERIFY(Gui::child<QPushButton>(dialog, u"actionButton"_s)->isEnabled());
}

void TestRecordPage::mergesTags()
{
    m_change = [](DemoData &data) {
        const qint64 from = data.addTag(u"From"_s);
        data.addTag(u"Into"_s);
        for (const qint64 contact : data.contactIds(2))
            data.setContactTag(contact, from, true);
    };
    open(RecordPages::tags);
    loadContacts();
    show();
    select("name", u"From"_s);
    Gui::key(Qt::Key_G, Qt::ControlModifier);
    QDialog *dialog = form(u"mergeDialog"_s);
    auto *into = Gui::child<QComboBox>(dialog, u"intoCombo"_s);
    QCOMPARE(into->findText(u"From"_s), -1);
    QCOMPARE(into->currentIndex(), -1);
    QVERIFY2(!Gui::child<QPushButton>(dialog, u"actionButton"_s)->isEnabled(), "nobody has chosen one");
    QTRY_VERIFY(questionText(u"mergeDialog"_s).contains(u"2 contact(s) have “From”"_s));
    into->setCurrentIndex(into->findText(u"Into"_s));
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    QSignalSpy started(m_page.get(), &ResourcePage::jobStarted);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(questionText(u"planQuestion"_s).contains(u"request"_s), "says what it costs");
    confirm(u"planQuestion"_s);
    QTRY_COMPARE(started.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(rowOf("name", u"From"_s), -1);
    QTRY_COMPARE(cell(rowOf("name", u"Into"_s), "contacts"), u"2"_s);
    QVERIFY(atService<bool>([](DemoData &data) { return !data.tagId(u"From"_s); }));
}

// With what is said only once it is looked up.
void TestRecordPage::dialogsGrowWithWhatTheySay()
{
    const QString name = u"Everybody who has ever bought one of the large yellow umbrellas "_s.trimmed();
    m_change = [name](DemoData &data) { data.addTag(name); };
    open(RecordPages::tags);
    loadContacts();
    show();
    select("name", name);
    Gui::key(Qt::Key_G, Qt::ControlModifier);
    const QDialog *dialog = form(u"mergeDialog"_s);
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    const auto says = [&labels](const QString &text) {
        return std::any_of(labels.cbegin(), labels.cend(),
            [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"0 contact(s) have"_s));
    const auto isCut = [](const QLabel *label) {
        return label->isVisible() && label->wordWrap() && label->height() < label->heightForWidth(label->width());
    };
    QTRY_VERIFY(std::none_of(labels.cbegin(), labels.cend(), isCut));
}

void TestRecordPage::showsWhoHasATag()
{
    m_change = [](DemoData &data) { data.addTag(u"VIP"_s); };
    open(RecordPages::tags);
    show();
    select("name", u"VIP"_s);
    QSignalSpy shown(m_page.get(), &RecordPage::showRequested);
    Gui::key(Qt::Key_Return);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().at(0).toString(), u"contacts"_s);
    const auto narrowing = shown.first().at(1).value<Narrowing>();
    QVERIFY(narrowing.text.contains(u"VIP"_s));
    const qint64 tag = m_page->selectedRecord().key.toLongLong();
    QCOMPARE(narrowing.filter.withLinks, QList<qint64>{tag});
    QVERIFY2(narrowing.listing, "the service lists them");
    QCOMPARE(narrowing.listing->scope, (References{{"tags", tag}}));
}

void TestRecordPage::searchesAndSaysWhatIsMissing()
{
    m_change = [](DemoData &data) {
        data.addTag(u"Alpha"_s);
        data.addTag(u"Beta"_s);
    };
    open(RecordPages::tags);
    show();
    QTRY_VERIFY(rowOf("name", u"Alpha"_s) >= 0 && rowOf("name", u"Beta"_s) >= 0);
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"at least"_s)); // no contacts are loaded
    QTRY_COMPARE(cell(rowOf("name", u"Alpha"_s), "contacts"), u"≥ 0"_s);
    loadContacts();
    QTRY_COMPARE(cell(rowOf("name", u"Alpha"_s), "contacts"), u"0"_s);
    QTRY_VERIFY(!Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"at least"_s));
    Gui::key(Qt::Key_F, Qt::ControlModifier);
    Gui::type(u"alph"_s);
    QTRY_COMPARE(rowOf("name", u"Beta"_s), -1);
    QVERIFY(rowOf("name", u"Alpha"_s) >= 0);
    Gui::type(u"qqq"_s);
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"emptyLabel"_s).contains(u"“alphqqq”"_s));
}

void TestRecordPage::searchesTagsAtTheService()
{
    openWithSomeTags();
    QVERIFY(!action(u"searchServiceAction"_s)->isEnabled()); // for nothing
    service().clearLedger();
    Gui::key(Qt::Key_F, Qt::ControlModifier);
    Gui::type(u"oldest"_s);
    QTRY_COMPARE(model()->rowCount(), 0);
    QTRY_VERIFY(Gui::child<QToolButton>(m_page.get(), u"emptySearchServiceButton"_s)->isVisible());
    QVERIFY(Gui::child<QToolButton>(m_page.get(), u"searchServiceButton"_s)->isVisible());
    QVERIFY2(!asked(u"query="_s), "typing asks for nothing");
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(rowOf("name", u"The oldest (1)"_s) >= 0);
    QTRY_VERIFY(rowOf("name", u"The oldest (2)"_s) >= 0);
    QCOMPARE(model()->rowCount(), 2);
    QVERIFY(asked(u"query=oldest"_s));
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"searched at the service"_s));
    QVERIFY2(!action(u"searchServiceAction"_s)->isEnabled(), "that was asked for");
    // What the service did not list is here all the same.
    Gui::key(Qt::Key_Escape);
    QTRY_COMPARE(model()->rowCount(), 102);
    QVERIFY(!Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"searched at the service"_s));
}

void TestRecordPage::saysWhatTheServiceDidNotFind()
{
    openWithSomeTags();
    Gui::key(Qt::Key_F, Qt::ControlModifier);
    Gui::type(u"nowhere"_s);
    QTRY_VERIFY(Gui::child<QToolButton>(m_page.get(), u"emptySearchServiceButton"_s)->isVisible());
    m_demo->fault(DemoFault::Kind::ServerErrorHtml, u"query=nowhere"_s);
    Gui::click(m_page.get(), u"emptySearchServiceButton"_s);
    QTRY_VERIFY(bar()->isVisible());
    QTRY_VERIFY(action(u"searchServiceAction"_s)->isEnabled()); // to try it again
    Gui::click(m_page.get(), u"searchServiceButton"_s);
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"emptyLabel"_s).contains(u"found nothing"_s));
    QVERIFY(!Gui::child<QToolButton>(m_page.get(), u"searchServiceButton"_s)->isVisible());
    Gui::type(u"s"_s);
    QTRY_VERIFY(!Gui::labelText(m_page.get(), u"emptyLabel"_s).contains(u"found nothing"_s));
    QVERIFY(action(u"searchServiceAction"_s)->isEnabled());
}

void TestRecordPage::contextMenuIsTheMenu()
{
    m_change = [](DemoData &data) { data.addTag(u"VIP"_s); };
    open(RecordPages::tags);
    show();
    select("name", u"VIP"_s);
    Q_EMIT table()->customContextMenuRequested({20, 10});
    auto *menu = Gui::waitForOpen<QMenu>(m_page.get());
    QVERIFY(menu);
    const QList<QAction *> commands = m_page->commands();
    for (QAction *command : commands)
        QVERIFY(!command || menu->actions().contains(command));
    menu->close();
}

void TestRecordPage::createsAField()
{
    open(RecordPages::fields, dialectOptions());
    show();
    QTRY_VERIFY(action(u"newFieldAction"_s)->isEnabled());
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"fieldDialog"_s);
    Gui::child<QLineEdit>(dialog, u"labelEdit"_s)->insert(u"Größe"_s); // keys are ASCII in tests
    Gui::type(u" in cm"_s);
    auto *slug = Gui::child<QLineEdit>(dialog, u"slugEdit"_s);
    QCOMPARE(slug->text(), u"grosse_in_cm"_s);
    slug->setFocus();
    slug->selectAll();
    Gui::type(u"in cm"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->isVisible());
    slug->selectAll();
    Gui::type(u"size_cm"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"fieldDialog"_s));
    QTRY_VERIFY(rowOf("slug", u"size_cm"_s) >= 0);
    QCOMPARE(atService<QString>([](DemoData &data) { return data.field(u"size_cm"_s)->name; }), u"Größe in cm"_s);
}

// Of a label without Latin letters.
void TestRecordPage::saysWhenItKnowsNoSlug()
{
    open(RecordPages::fields);
    show();
    QTRY_VERIFY(action(u"newFieldAction"_s)->isEnabled());
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"fieldDialog"_s);
    Gui::child<QLineEdit>(dialog, u"labelEdit"_s)->insert(u"身長"_s);
    auto *slug = Gui::child<QLineEdit>(dialog, u"slugEdit"_s);
    QCOMPARE(slug->text(), QString());
    QVERIFY(slug->placeholderText().contains(u"Letters a to z"_s));
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->isVisible());
    QVERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"No slug can be made"_s));
}

void TestRecordPage::renamesAField()
{
    m_change = [](DemoData &data) { data.addField(u"shoe"_s, u"Shoe"_s); };
    open(RecordPages::fields, dialectOptions());
    show();
    select("slug", u"shoe"_s);
    Gui::key(Qt::Key_Return);
    form(u"fieldDialog"_s);
    Gui::type(u"Shoe size"_s);
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(rowOf("label", u"Shoe size"_s) >= 0);
    QCOMPARE(atService<QString>([](DemoData &data) { return data.field(u"shoe"_s)->name; }), u"Shoe size"_s);
}

void TestRecordPage::deletesAField()
{
    m_change = [](DemoData &data) {
        data.addField(u"shoe"_s, u"Shoe"_s);
        for (const qint64 contact : data.contactIds(3))
            data.setContactValue(contact, u"shoe"_s, u"42"_s);
    };
    open(RecordPages::fields, dialectOptions());
    loadContacts();
    show();
    select("slug", u"shoe"_s);
    QTRY_COMPARE(cell(rowOf("slug", u"shoe"_s), "contacts"), u"3"_s);
    Gui::key(Qt::Key_Delete);
    QVERIFY(questionText(u"deleteQuestion"_s).contains(u"lost"_s));
    Gui::type(u"3"_s);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(rowOf("slug", u"shoe"_s), -1);
    // The contacts in the mirror lose their values too.
    const auto shod = [this] {
        int having = -1;
        m_workspace->mirror()->post(
            m_page.get(),
            [](MirrorStore &store) {
                int found = 0;
                for (const RowId row : store.query({"contact", {}, "email", Qt::AscendingOrder}).rows)
                    found += store.record("contact", row)->document.contains("\"shoe\"") ? 1 : 0;
                return found;
            },
            [&having](int found) { having = found; });
        return QTest::qWaitFor([&having] { return having >= 0; }) ? having : -1;
    };
    QTRY_COMPARE(shod(), 0);
    QVERIFY(atService<bool>([](DemoData &data) { return !data.field(u"shoe"_s); }));
}

void TestRecordPage::showsWhoHasAValue()
{
    m_change = [](DemoData &data) { data.addField(u"shoe"_s, u"Shoe"_s); };
    open(RecordPages::fields);
    show();
    select("slug", u"shoe"_s);
    QTRY_COMPARE(cell(rowOf("slug", u"shoe"_s), "contacts"),
        u"≥ 0"_s); // no contacts are loaded
    QSignalSpy shown(m_page.get(), &RecordPage::showRequested);
    Gui::key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.first().at(0).toString(), u"contacts"_s);
    const auto narrowing = shown.first().at(1).value<Narrowing>();
    QVERIFY(narrowing.text.contains(u"Shoe"_s));
    QCOMPARE(narrowing.filter.withValues, QList<QByteArray>{"field_shoe"});
    Gui::key(Qt::Key_Delete);
    const QString said = questionText(u"deleteQuestion"_s);
    QVERIFY2(said.contains(u"None of the contacts that are loaded has one"_s), qPrintable(said));
    QVERIFY2(!said.contains(u"0 contact"_s), qPrintable(said));
}

// Whether they can be changed is for the service to say.
void TestRecordPage::passesOnWhatIsSaidOfBuiltInFields()
{
    open(RecordPages::fields, dialectOptions());
    show();
    DemoFault refusal;
    refusal.kind = DemoFault::Kind::ValidationError;
    refusal.pathPattern = u"contact_fields/country"_s;
    refusal.violationPath = u"slug"_s;
    refusal.message = u"This field belongs to every account."_s;
    refusal.times = 2;
    service().addFault(refusal);
    select("slug", u"country"_s);
    Gui::key(Qt::Key_Delete);
    QVERIFY(questionText(u"deleteQuestion"_s).contains(u"may refuse"_s));
    confirm(u"deleteQuestion"_s);
    QTRY_VERIFY2(bar()->text().contains(refusal.message), qPrintable(bar()->text()));
    QVERIFY2(bar()->text().contains(u"“Country”"_s), qPrintable(bar()->text()));
    QCOMPARE(m_demo->requests("DELETE", u"contact_fields/country"_s), 1);
    QVERIFY(rowOf("slug", u"country"_s) >= 0);
    QVERIFY(Gui::child<QToolButton>(bar(), u"showReportButton"_s)->isVisible());
    QVERIFY(Gui::child<QToolButton>(bar(), u"retryJobButton"_s)->isVisible());
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_F2);
    QDialog *dialog = form(u"fieldDialog"_s);
    Gui::type(u"Land"_s);
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(refusal.message));
}

void TestRecordPage::enrollsByTypeAhead()
{
    open(RecordPages::courses, dialectOptions());
    loadContacts();
    show();
    QTRY_VERIFY(model()->rowCount() > 0);
    const qint64 contact = newContact();
    table()->setFocus();
    table()->selectRow(0);
    const qint64 course = m_page->selectedRecord().key.toLongLong();
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    QTRY_COMPARE(Gui::child<QComboBox>(dialog, u"courseCombo"_s)->currentData().toLongLong(), course);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(Gui::child<MessageBar>(dialog, u"messageBar"_s)->isVisible(), "nobody is chosen");
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->setFocus();
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    QCOMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 1);
    QVERIFY(dialog->isVisible());
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"enrollDialog"_s));
    QCOMPARE(enrollmentsOf(contact).size(), 1);
    QCOMPARE(enrollmentsOf(contact).first().courseId, course);
    QCOMPARE(enrollmentsOf(contact).first().accessType, u"full_access"_s);
}

void TestRecordPage::enrollsInModules_data()
{
    QTest::addColumn<bool>("listed");
    QTest::newRow("listed with the course") << true;
    QTest::newRow("listed by themselves") << false;
}

void TestRecordPage::enrollsInModules()
{
    QFETCH(const bool, listed);
    m_change = [listed](DemoData &data) {
        for (auto &[id, course] : data.courses)
            course.listsModules = listed;
    };
    open(RecordPages::courses);
    loadContacts();
    show();
    QTRY_VERIFY(model()->rowCount() > 0);
    const qint64 contact = newContact();
    table()->setFocus();
    table()->selectRow(0);
    const qint64 course = m_page->selectedRecord().key.toLongLong();
    const auto modules
        = atService<QList<DemoModule>>([course](DemoData &data) { return data.courses.at(course).modules; });
    QVERIFY(!modules.isEmpty());
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    auto *list = Gui::child<QListWidget>(dialog, u"moduleList"_s);
    QVERIFY(!list->isVisible());
    auto *access = Gui::child<QComboBox>(dialog, u"accessCombo"_s);
    access->setFocus();
    Gui::key(Qt::Key_Down);
    QCOMPARE(access->currentData().toString(), u"partial_access"_s);
    QTRY_VERIFY(list->isVisible());
    QTRY_COMPARE(list->count(), int(modules.size()));
    QCOMPARE(m_demo->requests("GET", u"course-modules"_s), listed ? 0 : 1);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"module"_s), "none is chosen");
    QTRY_VERIFY2(list->height() >= 4 * list->fontMetrics().height(), "some of them at once");
    list->setFocus();
    list->setCurrentRow(0);
    Gui::key(Qt::Key_Space);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"enrollDialog"_s));
    QCOMPARE(enrollmentsOf(contact).size(), 1);
    QCOMPARE(enrollmentsOf(contact).first().modules, QList<qint64>{modules.first().id});
}

void TestRecordPage::enrollsAList()
{
    open(RecordPages::enrollments);
    loadContacts();
    show();
    const qint64 here = newContact();
    DemoContact late;
    late.email = u"late@example.org"_s;
    const qint64 there = atService<qint64>([late](DemoData &data) { return data.addContact(late); });
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    // As pasted from a column of a spreadsheet.
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)
        ->insert(u"unenrolled@example.org late@example.org nobody@example.org"_s);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    QTRY_COMPARE(chosen->count(), 1);
    auto *doubts = Gui::child<QListWidget>(dialog, u"contactDoubts"_s);
    QCOMPARE(doubts->count(), 2);
    QVERIFY2(doubts->item(0)->text().startsWith(u"late@example.org"_s), qPrintable(doubts->item(0)->text()));
    Gui::click(dialog, u"askServiceButton"_s);
    QTRY_COMPARE(chosen->count(), 2);
    QTRY_COMPARE(doubts->count(), 1);
    QTRY_COMPARE(doubts->item(0)->text(), u"nobody@example.org – no contact of the account"_s);
    QVERIFY(!Gui::child<QToolButton>(dialog, u"askServiceButton"_s)->isVisible());
    QVERIFY(Gui::chooseFirst(dialog, u"courseCombo"_s));
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(questionText(u"planQuestion"_s).contains(u"2 request"_s));
    QVERIFY2(questionText(u"planQuestion"_s).contains(u"nobody@example.org"_s), "says whom it leaves out");
    confirm(u"planQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(enrollmentsOf(here).size(), 1);
    QCOMPARE(enrollmentsOf(there).size(), 1);
}

void TestRecordPage::changesAccess()
{
    open(RecordPages::enrollments, dialectOptions());
    const auto [contact, course] = enroll();
    loadContacts();
    show();
    select("email", u"unenrolled@example.org"_s);
    QTRY_VERIFY(action(u"changeAccessAction"_s)->isEnabled());
    Gui::key(Qt::Key_F2);
    QDialog *dialog = form(u"accessDialog"_s);
    auto *access = Gui::child<QComboBox>(dialog, u"accessCombo"_s);
    QCOMPARE(access->currentData().toString(), u"full_access"_s);
    Gui::click(dialog, u"actionButton"_s);
    auto *said = Gui::child<MessageBar>(dialog, u"messageBar"_s);
    QTRY_COMPARE(said->text(), u"The access is so already."_s);
    access->setFocus();
    Gui::key(Qt::Key_Down);
    Gui::key(Qt::Key_Down);
    QCOMPARE(access->currentData().toString(), u"dripping_content"_s);
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"actionButton"_s);
    confirm(u"planQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(enrollmentsOf(contact).size(), 1);
    QCOMPARE(enrollmentsOf(contact).first().accessType, u"dripping_content"_s);
    QTRY_COMPARE(model()->record(rowOf("email", u"unenrolled@example.org"_s)).key,
        QString::number(enrollmentsOf(contact).first().id));
}

void TestRecordPage::deletesEnrollments()
{
    open(RecordPages::enrollments, dialectOptions());
    const qint64 contact = enroll().first;
    loadContacts();
    show();
    select("email", u"unenrolled@example.org"_s);
    Gui::key(Qt::Key_Delete);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(rowOf("email", u"unenrolled@example.org"_s), -1);
    QCOMPARE(enrollmentsOf(contact).size(), 0);
}

// Their number is typed, and they are saved first, with the address that only
// another record knows.
void TestRecordPage::deletesSeveralEnrollments()
{
    open(RecordPages::enrollments);
    enroll();
    service().edit([](DemoData &data) {
        while (data.enrollments.size() > 3)
            data.enrollments.erase(data.enrollments.begin());
    });
    loadContacts();
    show();
    QTRY_COMPARE(model()->rowCount(), 3);
    table()->setFocus();
    table()->selectAll();
    QTRY_VERIFY(action(u"deleteEnrollmentAction"_s)->isEnabled());
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    QVERIFY(!Gui::child<QPushButton>(question, u"confirmButton"_s)->isEnabled());
    Gui::type(u"3"_s);
    Gui::click(question, u"confirmButton"_s);
    saveTo(question, m_folder->filePath(u"kept.json"_s));
    QTRY_COMPARE(model()->rowCount(), 0);
    QFile json(m_folder->filePath(u"kept.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(json.readAll()).array().size(), 3);
    QFile csv(m_folder->filePath(u"kept.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().contains("unenrolled@example.org"));
}

void TestRecordPage::savesWhoLosesATag()
{
    m_change = [](DemoData &data) {
        const qint64 tag = data.addTag(u"Doomed"_s);
        for (const qint64 contact : data.contactIds(2))
            data.setContactTag(contact, tag, true);
    };
    open(RecordPages::tags);
    loadContacts();
    show();
    select("name", u"Doomed"_s);
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    auto *backup = Gui::child<QCheckBox>(question, u"backupCheck"_s);
    QVERIFY(backup->isVisible());
    QVERIFY2(!backup->isChecked(), "one record: offered, not urged");
    backup->click();
    Gui::child<QLineEdit>(question, u"numberEdit"_s)->setFocus();
    Gui::type(u"2"_s);
    Gui::click(question, u"confirmButton"_s);
    saveTo(question, m_folder->filePath(u"kept.json"_s));
    QTRY_COMPARE(rowOf("name", u"Doomed"_s), -1);
    QFile json(m_folder->filePath(u"kept.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonArray kept = QJsonDocument::fromJson(json.readAll()).array();
    QCOMPARE(kept.size(), 2);
    QVERIFY(kept.at(0).toObject().contains("email"_L1));
}

void TestRecordPage::narrowsToACourse()
{
    open(RecordPages::enrollments);
    const qint64 course = enroll().second;
    loadContacts();
    show();
    select("email", u"unenrolled@example.org"_s);
    action(u"onlyCourseAction"_s)->trigger();
    QTRY_COMPARE(model()->filter().references.value("course_id"), course);
    QVERIFY(Gui::child<QWidget>(m_page.get(), u"narrowingBar"_s)->isVisible());
    QTRY_VERIFY(asked(u"course=%1"_s.arg(course)));
    for (int row = 0; row < model()->rowCount(); ++row)
        QTRY_COMPARE(cell(row, "course_id"), QString::number(course));
    Gui::click(m_page.get(), u"narrowingClearButton"_s);
    QTRY_VERIFY(model()->filter().isEmpty());
    QVERIFY(!Gui::child<QWidget>(m_page.get(), u"narrowingBar"_s)->isVisible());
}

void TestRecordPage::addsMembers()
{
    open(RecordPages::communities, dialectOptions());
    loadContacts();
    show();
    QTRY_VERIFY(model()->rowCount() > 0);
    const qint64 contact = newContact();
    table()->setFocus();
    table()->selectRow(0);
    const qint64 community = m_page->selectedRecord().key.toLongLong();
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"memberDialog"_s);
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(Gui::child<QComboBox>(dialog, u"communityCombo"_s)->currentData().toLongLong(), community);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"memberDialog"_s));
    QTRY_COMPARE(membersOf(contact), QList<qint64>{community});
}

// Half-way: the old access is gone, and the new one refused. Trying again goes on from there.
void TestRecordPage::saysWhoHasNoAccessNow()
{
    open(RecordPages::enrollments, dialectOptions());
    const auto [contact, courseId] = enroll();
    loadContacts();
    show();
    select("email", u"unenrolled@example.org"_s);
    DemoFault refusal;
    refusal.kind = DemoFault::Kind::ValidationError;
    refusal.method = u"POST"_s;
    refusal.violationPath = u"accessType"_s;
    refusal.message = u"Not in this plan."_s;
    refusal.times = 2;
    service().addFault(refusal);
    Gui::key(Qt::Key_F2);
    QDialog *dialog = form(u"accessDialog"_s);
    auto *access = Gui::child<QComboBox>(dialog, u"accessCombo"_s);
    access->setCurrentIndex(access->findData(u"dripping_content"_s));
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(questionText(u"planQuestion"_s).contains(u"Access: Step by step."_s));
    confirm(u"planQuestion"_s);
    QTRY_VERIFY2(bar()->text().contains(u"unenrolled@example.org has no access to"_s), qPrintable(bar()->text()));
    QVERIFY(bar()->text().contains(refusal.message));
    QCOMPARE(enrollmentsOf(contact).size(), 0);
    QVERIFY(Gui::child<QToolButton>(bar(), u"showReportButton"_s)->isVisible());
    Gui::click(bar(), u"retryJobButton"_s);
    const QString asked = questionText(u"retryQuestion"_s);
    const QString course = atService<QString>([id = courseId](DemoData &data) { return data.courses.at(id).name; });
    QVERIFY2(asked.contains(course), qPrintable(asked));
    QVERIFY2(asked.contains(u"Access: Step by step"_s), qPrintable(asked));
    Gui::click(form(u"retryQuestion"_s), u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"retryQuestion"_s));
    QVERIFY2(bar()->isVisible(), "who has no access is said until it is tried again");
    QVERIFY(Gui::activate(m_page.get()));
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(bar(), u"retryJobButton"_s);
    confirm(u"retryQuestion"_s);
    QTRY_COMPARE(finished.size(), 1);
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY2(bar()->text().contains(u"unenrolled@example.org has no access to"_s), qPrintable(bar()->text()));
    QCOMPARE(enrollmentsOf(contact).size(), 0);
    Gui::click(bar(), u"retryJobButton"_s);
    confirm(u"retryQuestion"_s);
    QTRY_COMPARE(enrollmentsOf(contact).size(), 1);
    QCOMPARE(enrollmentsOf(contact).first().accessType, u"dripping_content"_s);
    QTRY_VERIFY(!bar()->isVisible());
}

void TestRecordPage::saysThatADeletionStopped()
{
    open(RecordPages::enrollments);
    service().edit([](DemoData &data) {
        while (data.enrollments.size() > 6)
            data.enrollments.erase(data.enrollments.begin());
    });
    loadContacts();
    show();
    QTRY_COMPARE(model()->rowCount(), 6);
    DemoFault locked;
    locked.kind = DemoFault::Kind::Status;
    locked.method = u"DELETE"_s;
    locked.status = 423;
    locked.times = 2;
    service().addFault(locked);
    DemoFault forbidden;
    forbidden.kind = DemoFault::Kind::Status;
    forbidden.method = u"DELETE"_s;
    forbidden.status = 403;
    forbidden.body = R"({"title": "An error occurred", "detail": "Not with this key."})";
    forbidden.contentType = "application/problem+json";
    forbidden.skip = 1;
    forbidden.times = -1;
    service().addFault(forbidden);
    table()->setFocus();
    table()->selectAll();
    QTRY_VERIFY(action(u"deleteEnrollmentAction"_s)->isEnabled());
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    Gui::child<QCheckBox>(question, u"backupCheck"_s)->setChecked(false);
    Gui::type(u"6"_s);
    Gui::click(question, u"confirmButton"_s);
    QTRY_VERIFY2(bar()->text().contains(u"was stopped"_s), qPrintable(bar()->text()));
    QVERIFY2(bar()->text().contains(u"Not with this key."_s), qPrintable(bar()->text()));
    // Once the answers to what had left are there.
    QTRY_VERIFY2(bar()->text().contains(u"Of 6 step(s): 1 done, 2 failed, 3 not sent."_s), qPrintable(bar()->text()));
    QVERIFY(Gui::child<QToolButton>(bar(), u"showReportButton"_s)->isVisible());
    service().clearFaults();
    Gui::click(bar(), u"retryJobButton"_s);
    QTRY_COMPARE(model()->rowCount(), 2);
}

// A whole address is enough, also of somebody who is not loaded.
void TestRecordPage::asksForTheOneContact()
{
    open(RecordPages::subscriptions, vendorOptions());
    loadContacts();
    show();
    DemoContact late;
    late.email = u"late@example.org"_s;
    const qint64 id = atService<qint64>([late](DemoData &data) { return data.addContact(late); });
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"contactDialog"_s);
    auto *doubts = Gui::child<QListWidget>(dialog, u"contactDoubts"_s);
    Gui::type(u"wrong@example.org"_s);
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(doubts->count() == 1 && doubts->item(0)->text().contains(u"no contact of the account"_s));
    Gui::type(late.email);
    Gui::key(Qt::Key_Return);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    QTRY_COMPARE(chosen->count(), 1);
    QVERIFY2(!doubts->isVisible(), "the address before was a mistake");
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"contactDialog"_s));
    QTRY_VERIFY(asked(u"contact=%1"_s.arg(id)));
}

// Accepted first, there later: nobody has to ask for it.
void TestRecordPage::findsNewMembers()
{
    open(RecordPages::memberships, dialectOptions());
    loadContacts();
    show();
    m_workspace->awaitedMemberships()->setFirstDelay(100);
    const qint64 contact = newContact();
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"memberDialog"_s);
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::chooseFirst(dialog, u"communityCombo"_s));
    QSignalSpy told(m_workspace->awaitedMemberships(), &AwaitedMemberships::told);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"memberDialog"_s));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first().at(1).toString().contains(u"shortly"_s));
    QTRY_VERIFY(rowOf("email", u"unenrolled@example.org"_s) >= 0);
    QTRY_VERIFY2(!bar()->isVisible(), "nothing is awaited any more");
    QCOMPARE(membersOf(contact).size(), 1);
}

void TestRecordPage::givesUpOnNewMembers()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.membershipDelayMs = 600'000;
    open(RecordPages::memberships, options);
    loadContacts();
    show();
    m_workspace->awaitedMemberships()->setFirstDelay(5);
    newContact();
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"memberDialog"_s);
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::chooseFirst(dialog, u"communityCombo"_s));
    service().clearLedger();
    Gui::click(dialog, u"actionButton"_s);
    QTRY_VERIFY2(bar()->text().contains(u"not appeared yet"_s), qPrintable(bar()->text()));
    QVERIFY(m_demo->requests("GET", u"memberships"_s) <= AwaitedMemberships::MaxLooks + 1); // one before it is added
}

// The service would accept a member once more, and the mirror does not know all of them.
void TestRecordPage::addsNobodyTwice()
{
    open(RecordPages::communities);
    const qint64 contact = newContact();
    loadContacts();
    show();
    QTRY_VERIFY(model()->rowCount() > 0);
    table()->setFocus();
    table()->selectRow(0);
    const qint64 community = m_page->selectedRecord().key.toLongLong();
    service().edit([=](DemoData &data) { data.addMembership(community, contact); });
    DemoFault unread; // the list, not whether this one is a member
    unread.pathPattern = u"community/memberships"_s;
    unread.status = 403;
    service().addFault(unread);
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"memberDialog"_s);
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(Gui::child<QComboBox>(dialog, u"communityCombo"_s)->currentData().toLongLong(), community);
    QTRY_COMPARE(m_workspace->listing("membership"_ba)->state(), ListingSync::State::Failed);
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"actionButton"_s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<JobOutcome>().steps.first().state, Change::State::AlreadySo);
    QCOMPARE(m_demo->requests("POST"), 0);
    QCOMPARE(membersOf(contact).size(), 1);
}

void TestRecordPage::takesOutWhatIsMarked()
{
    open(RecordPages::enrollments);
    loadContacts();
    show();
    newContact();
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    QTRY_COMPARE(chosen->count(), 1);
    auto *takeOut = Gui::child<QToolButton>(dialog, u"removeChosenButton"_s);
    chosen->setFocus(Qt::TabFocusReason); // makes a line the current one, and marks none
    QCOMPARE(chosen->currentRow(), 0);
    QVERIFY(!takeOut->isEnabled());
    takeOut->click();
    QCOMPARE(chosen->count(), 1);
    Gui::key(Qt::Key_Space);
    QVERIFY(takeOut->isEnabled());
    Gui::click(dialog, u"removeChosenButton"_s);
    QCOMPARE(chosen->count(), 0);
    QVERIFY(!takeOut->isEnabled());
}

void TestRecordPage::asksBeforeManyAreLookedUp()
{
    open(RecordPages::enrollments);
    loadContacts();
    show();
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    QStringList addresses;
    for (int i = 0; i < 30; ++i)
        addresses.append(u"nobody%1@example.org"_s.arg(i));
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->insert(addresses.join(u' '));
    auto *ask = Gui::child<QToolButton>(dialog, u"askServiceButton"_s);
    QTRY_VERIFY(ask->isVisible());
    service().clearLedger();
    service().setLatency(50);
    Gui::click(dialog, u"askServiceButton"_s);
    QVERIFY(questionText(u"askServiceQuestion"_s).contains(u"30 address(es)"_s));
    QVERIFY2(questionText(u"askServiceQuestion"_s).contains(u"second"_s), "and how long that takes");
    Gui::click(form(u"askServiceQuestion"_s), u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"askServiceQuestion"_s));
    QVERIFY(!asked(u"email="_s));
    Gui::click(dialog, u"askServiceButton"_s);
    confirm(u"askServiceQuestion"_s);
    QTRY_VERIFY(asked(u"email="_s));
    QCOMPARE(ask->text(), u"Stop asking"_s);
    Gui::click(dialog, u"askServiceButton"_s);
    QTRY_VERIFY(ask->text().startsWith(u"Ask the service"_s));
    QVERIFY(m_demo->requests("GET", u"email="_s) < 30);
}

void TestRecordPage::previewNamesTheAccess()
{
    open(RecordPages::courses);
    loadContacts();
    show();
    QTRY_VERIFY(model()->rowCount() > 0);
    table()->setFocus();
    table()->selectRow(0);
    const qint64 course = m_page->selectedRecord().key.toLongLong();
    const auto modules
        = atService<QList<DemoModule>>([course](DemoData &data) { return data.courses.at(course).modules; });
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    const auto emails = atService<QStringList>([](DemoData &data) {
        QStringList found;
        for (const qint64 id : data.contactIds(2))
            found.append(data.contact(id)->email);
        return found;
    });
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->insert(emails.join(u' '));
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 2);
    auto *access = Gui::child<QComboBox>(dialog, u"accessCombo"_s);
    access->setCurrentIndex(access->findData(u"partial_access"_s));
    auto *list = Gui::child<QListWidget>(dialog, u"moduleList"_s);
    QTRY_COMPARE(list->count(), int(modules.size()));
    list->item(0)->setCheckState(Qt::Checked);
    Gui::click(dialog, u"actionButton"_s);
    const QString text = questionText(u"planQuestion"_s);
    QVERIFY2(text.contains(u"Access: Some modules: %1."_s.arg(modules.first().name)), qPrintable(text));
    QVERIFY2(text.contains(u"Not all enrollments are loaded"_s), "who is enrolled is known in part");
    const QString so = Gui::child<QTableWidget>(form(u"planQuestion"_s), u"planTable"_s)->item(0, 2)->text();
    QVERIFY2(so == "not known"_L1 || so.startsWith(u'≥'), qPrintable(so)); // as far as the newest page has come
}

// The dialog that a first click closes leaves the second one to what is behind it.
void TestRecordPage::secondClicksGoNowhere()
{
    const DoubleClickGuard guard;
    showSubscription();
    QSignalSpy activated(table(), &QAbstractItemView::doubleClicked);
    const QPoint row = table()->visualRect(model()->index(0, 0)).center();
    Gui::key(Qt::Key_Delete);
    Gui::click(form(u"cancelDialog"_s), u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    Gui::clickAgain(table()->viewport(), row);
    QCOMPARE(activated.size(), 0);
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, row);
    Gui::clickAgain(table()->viewport(), row);
    QCOMPARE(activated.size(), 1);
}

void TestRecordPage::deletesAMembership()
{
    open(RecordPages::memberships);
    const qint64 contact = newContact();
    service().edit([contact](DemoData &data) { data.addMembership(data.communities.begin()->first, contact); });
    loadContacts();
    show();
    select("email", u"unenrolled@example.org"_s);
    Gui::key(Qt::Key_Delete);
    confirm(u"deleteQuestion"_s);
    QTRY_COMPARE(rowOf("email", u"unenrolled@example.org"_s), -1);
    QCOMPARE(membersOf(contact), QList<qint64>());
}

void TestRecordPage::readOnlyRefusesAtOnce()
{
    open(RecordPages::enrollments);
    enroll();
    show();
    select("email", u"unenrolled@example.org"_s);
    QTRY_VERIFY(action(u"changeAccessAction"_s)->isEnabled());
    AccountEntry entry = m_workspace->account();
    entry.readOnly = true;
    m_workspace->setAccount(entry);
    for (const QString &name : {u"newEnrollmentAction"_s, u"changeAccessAction"_s, u"deleteEnrollmentAction"_s}) {
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
        QVERIFY2(action(name)->toolTip().contains(u"read-only"_s), qPrintable(action(name)->toolTip()));
    }
    QVERIFY(action(u"showContactAction"_s)->isEnabled());
    QVERIFY(action(u"onlyCourseAction"_s)->isEnabled());
    table()->selectRow(1); // another selection does not give them back
    QVERIFY(!action(u"deleteEnrollmentAction"_s)->isEnabled());
}

void TestRecordPage::readsUnknownPeopleOnce()
{
    open(RecordPages::memberships);
    const qint64 contact = newContact();
    service().edit([contact](DemoData &data) { data.addMembership(data.communities.begin()->first, contact); });
    show();
    QTRY_VERIFY(rowOf("email", u"unenrolled@example.org"_s) >= 0); // no contacts were loaded
    QCOMPARE(m_demo->requests("GET", u"/contacts/%1$"_s.arg(contact)), 1);
    Gui::key(Qt::Key_F5);
    QTRY_VERIFY(m_demo->requests("GET", u"memberships"_s) > 1);
    QTRY_VERIFY(rowOf("email", u"unenrolled@example.org"_s) >= 0);
    QCOMPARE(m_demo->requests("GET", u"/contacts/%1$"_s.arg(contact)), 1);
}

void TestRecordPage::listsSubscriptionsOfOneContact()
{
    open(RecordPages::subscriptions); // of a service that wants the contact
    subscribe();
    loadContacts();
    show();
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(bar()->text().contains(u"one contact at a time"_s));
    QVERIFY(!m_page->findChild<QToolButton *>(u"retryButton"_s));
    Gui::click(bar(), u"chooseContactButton"_s);
    QDialog *dialog = form(u"contactDialog"_s);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->isVisible());
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->setFocus();
    Gui::type(u"unenro"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    Gui::click(dialog, u"actionButton"_s);
    QTRY_VERIFY(rowOf("plan", u"Gold plan"_s) >= 0);
    QTRY_COMPARE(cell(0, "email"), u"unenrolled@example.org"_s);
    QTRY_VERIFY(!bar()->isVisible());
}

void TestRecordPage::checksAllContacts()
{
    open(RecordPages::subscriptions);
    const qint64 contact = subscribe();
    loadContacts();
    show();
    auto *more = Gui::child<QToolButton>(m_page.get(), u"loadAllButton"_s);
    QTRY_COMPARE(more->defaultAction(), action(u"checkContactsAction"_s));
    QVERIFY(more->isVisible());
    QVERIFY2(!action(u"loadAllAction"_s)->isEnabled(), "the service gives no such list");
    QVERIFY(!action(u"refreshAllAction"_s)->isEnabled());
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"one contact at a time"_s));
    service().clearLedger();
    QTRY_VERIFY(Gui::child<QToolButton>(m_page.get(), u"checkContactsButton"_s)->isEnabled());
    Gui::click(m_page.get(), u"checkContactsButton"_s);
    QVERIFY2(questionText(u"checkContactsQuestion"_s).contains(u"41 request"_s), "says what it costs");
    QCOMPARE(m_demo->requests("GET", u"subscriptions"_s), 0);
    confirm(u"checkContactsQuestion"_s);
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"all 41 contact(s) checked, on"_s));
    QCOMPARE(m_demo->requests("GET", u"subscriptions"_s), 41);
    QTRY_VERIFY(rowOf("contact_id", QString::number(contact)) >= 0);
    QTRY_COMPARE(model()->rowCount(),
        int(atService<qsizetype>([](DemoData &data) { return qsizetype(data.subscriptions.size()); })));
    // And once more, which asks about everybody again.
    QVERIFY(Gui::activate(m_page.get()));
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    confirm(u"checkContactsQuestion"_s);
    QTRY_COMPARE(m_demo->requests("GET", u"subscriptions"_s), 82);
}

void TestRecordPage::keepsTheKeyboardWhenAButtonGoes()
{
    m_change = [](DemoData &data) {
        for (int i = 0; i < 150; ++i)
            data.addTag(u"Tag %1"_s.arg(i));
    };
    open(RecordPages::tags);
    m_demo->fault(DemoFault::Kind::Delay, u"api/tags"_s, 1, 500); // the button is there until the first page is
    show();
    auto *all = Gui::child<QToolButton>(m_page.get(), u"loadAllButton"_s);
    QTRY_VERIFY(all->isVisible() && all->isEnabled());
    auto *other = new QLineEdit(m_page.get()); // next in the tab order
    other->show();
    all->setFocus();
    Gui::key(Qt::Key_Space);
    QTRY_VERIFY(!all->isVisible());
    QTRY_COMPARE(m_workspace->tagListing()->state(), ListingSync::State::Exhausted);
    QVERIFY(table()->hasFocus());
}

void TestRecordPage::findsOutWhoseTheyAre()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.dialect = DemoOptions::Dialect::Mission;
    open(RecordPages::subscriptions, options);
    subscribe();
    loadContacts();
    show();
    const auto footer = [this] { return Gui::labelText(m_page.get(), u"footerLabel"_s); };
    QTRY_VERIFY(footer().contains(u"does not say whose these are"_s));
    auto *check = Gui::child<QToolButton>(m_page.get(), u"loadAllButton"_s);
    QCOMPARE(check->defaultAction(), action(u"checkContactsAction"_s));
    QVERIFY(check->isVisible() && check->isEnabled());
    Gui::click(m_page.get(), u"loadAllButton"_s);
    confirm(u"checkContactsQuestion"_s);
    QTRY_VERIFY(!footer().contains(u"does not say whose these are"_s));
    for (int row = 0; row < model()->rowCount(); ++row)
        QTRY_VERIFY(!cell(row, "email").isEmpty());
}

// Somebody without any: only this one was asked about, and the check of all
// goes on in sight.
void TestRecordPage::tellsThePartOfOneContact()
{
    open(RecordPages::subscriptions);
    service().edit([](DemoData &data) { data.subscriptions.clear(); });
    loadContacts();
    show();
    QTRY_VERIFY(action(u"checkContactsAction"_s)->isEnabled());
    const qint64 contact = atService<qint64>([](DemoData &data) { return data.contactIds(1).first(); });
    Narrowing narrowing;
    narrowing.text = u"Contact: x"_s;
    narrowing.filter.references = {{"contact_id", contact}};
    narrowing.listing = subscriptionListing(contact);
    m_page->narrow(narrowing);
    const auto footer = [this] { return Gui::labelText(m_page.get(), u"footerLabel"_s); };
    QTRY_VERIFY(footer().contains(u"0 subscription(s) loaded · all of this part is here"_s));
    QVERIFY(!footer().contains(u"account"_s));
    QVERIFY(Gui::child<QLabel>(m_page.get(), u"emptyLabel"_s)->isVisible());
    QVERIFY(Gui::labelText(m_page.get(), u"emptyLabel"_s).endsWith(u"Contact: x"_s));
    QVERIFY(!Gui::child<QToolButton>(m_page.get(), u"emptyLoadAllButton"_s)->isVisible());
    service().setLatency(40);
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    confirm(u"checkContactsQuestion"_s);
    QTRY_VERIFY(footer().contains(u"of 40 contact(s) checked"_s));
    auto *stop = Gui::child<QToolButton>(m_page.get(), u"loadAllButton"_s);
    QTRY_VERIFY(stop->isVisible() && stop->isEnabled());
    QVERIFY(stop->text().startsWith(u"Stop"_s));
    QVERIFY(Gui::activate(m_page.get()));
    Gui::click(m_page.get(), u"loadAllButton"_s);
    QTRY_VERIFY(!footer().contains(u"checked"_s));
    QVERIFY(!stop->isVisible());
}

void TestRecordPage::stopsLoadingContactsToCheck()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.contacts = 1000;
    open(RecordPages::subscriptions, options);
    show();
    QTRY_VERIFY(action(u"checkContactsAction"_s)->isEnabled());
    const auto empty = [this] { return Gui::labelText(m_page.get(), u"emptyLabel"_s); };
    QVERIFY2(empty().contains(u"one contact at a time"_s), qPrintable(empty()));
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bar()->text().contains(u"Not all contacts are loaded"_s));
    service().setLatency(100);
    Gui::click(bar(), u"loadContactsButton"_s);
    QCOMPARE(empty(), u"Loading…"_s);
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"loading all contacts first"_s));
    QVERIFY(action(u"checkContactsAction"_s)->text().startsWith(u"Stop loading"_s));
    Gui::click(m_page.get(), u"loadAllButton"_s);
    QCOMPARE(m_workspace->contactListing()->task(), ListingSync::Task::None);
    QVERIFY(action(u"checkContactsAction"_s)->text().startsWith(u"Chec&k all"_s));
    QVERIFY(bar()->text().contains(u"one contact at a time"_s));
    QVERIFY(!m_page->findChild<QDialog *>(u"checkContactsQuestion"_s));
}

void TestRecordPage::hasNobodyToCheck()
{
    m_change = [](DemoData &data) {
        for (const qint64 id : data.contactIds())
            data.removeContact(id);
    };
    open(RecordPages::subscriptions);
    m_workspace->contactListing()->open();
    QTRY_COMPARE(m_workspace->contactListing()->state(), ListingSync::State::Exhausted);
    show();
    QTRY_VERIFY(action(u"checkContactsAction"_s)->isVisible());
    QTRY_VERIFY(!action(u"checkContactsAction"_s)->isEnabled());
}

void TestRecordPage::goesOnCheckingWhereItWas()
{
    open(RecordPages::subscriptions);
    loadContacts();
    show();
    QTRY_VERIFY(action(u"checkContactsAction"_s)->isEnabled());
    service().setLatency(40);
    service().clearLedger();
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    confirm(u"checkContactsQuestion"_s);
    // Two dozen a second: the quota, of which one a second is presumed, would
    // give it longer.
    const auto told = [this] { return Gui::labelText(m_page.get(), u"footerLabel"_s); };
    const qint64 byQuota = qint64(20 / m_workspace->client()->quota().perSecond);
    QTRY_VERIFY_WITH_TIMEOUT(m_demo->requests("GET", u"subscriptions"_s) >= 16, 20000);
    QVERIFY(byQuota > 5);
    QVERIFY2(told().contains(u"a few seconds left"_s), qPrintable(told()));
    QVERIFY(Gui::activate(m_page.get()));
    QVERIFY(action(u"checkContactsAction"_s)->text().startsWith(u"Stop"_s));
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(action(u"checkContactsAction"_s)->text().startsWith(u"Go on"_s));
    const QString footer = Gui::labelText(m_page.get(), u"footerLabel"_s);
    QVERIFY2(footer.contains(u"of 40 contact(s) checked"_s), qPrintable(footer));
    // Another page of this account finds it as it was left; no question, the cost
    // was agreed to.
    m_page = std::make_unique<RecordPage>(RecordPages::subscriptions(), m_settings.get());
    m_page->resize(1100, 600);
    m_page->setWorkspace(m_workspace.get());
    show();
    QTRY_VERIFY(action(u"checkContactsAction"_s)->isEnabled());
    QVERIFY(action(u"checkContactsAction"_s)->text().startsWith(u"Go on"_s));
    const int before = m_demo->requests("GET", u"subscriptions.*contact"_s);
    QVERIFY(before < 40);
    service().setLatency(0);
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"all 40 contact(s) checked"_s));
    QVERIFY2(m_demo->requests("GET", u"subscriptions.*contact"_s) <= 41, "only the one that was stopped is repeated");
}

void TestRecordPage::loadsContactsBeforeTheyAreChecked()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.contacts = 250;
    open(RecordPages::subscriptions, options);
    show();
    QTRY_VERIFY(action(u"checkContactsAction"_s)->isEnabled());
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bar()->text().contains(u"Not all contacts are loaded"_s));
    QVERIFY(!m_page->findChild<QToolButton *>(u"checkLoadedButton"_s)); // there are none
    Gui::click(bar(), u"loadContactsButton"_s);
    QVERIFY(questionText(u"checkContactsQuestion"_s).contains(u"250 request"_s));
    QVERIFY2(bar()->text().contains(u"one contact at a time"_s), "the loading is over");
    Gui::click(form(u"checkContactsQuestion"_s), u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"checkContactsQuestion"_s));
    QCOMPARE(m_demo->requests("GET", u"subscriptions.*contact"_s), 0);
    QVERIFY(action(u"checkContactsAction"_s)->isEnabled());
}

void TestRecordPage::checksTheLoadedContactsAlone()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.contacts = 120;
    open(RecordPages::subscriptions, options);
    m_workspace->contactListing()->open();
    QTRY_COMPARE(m_workspace->contactListing()->state(), ListingSync::State::Ready);
    show();
    QTRY_VERIFY(action(u"checkContactsAction"_s)->isEnabled());
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bar()->text().contains(u"Not all contacts are loaded"_s));
    Gui::click(bar(), u"checkLoadedButton"_s);
    confirm(u"checkContactsQuestion"_s);
    QTRY_VERIFY2(!m_page->findChild<QToolButton *>(u"checkLoadedButton"_s), "it is done");
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"all 100 contact(s) checked"_s));
    QVERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"not all contacts are loaded"_s));
    // The others come: they are still to be checked.
    m_workspace->contactListing()->loadAll();
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"100 of 120 contact(s) checked"_s));
    service().clearLedger();
    QVERIFY(Gui::activate(m_page.get()));
    Gui::key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(questionText(u"checkContactsQuestion"_s).contains(u"20 request"_s), "nobody agreed to these");
    QCOMPARE(m_demo->requests("GET", u"subscriptions"_s), 0);
    confirm(u"checkContactsQuestion"_s);
    QTRY_VERIFY(Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"all 120 contact(s) checked"_s));
    QCOMPARE(m_demo->requests("GET", u"subscriptions"_s), 20);
}

void TestRecordPage::cancelsAtTheEndOfThePeriod()
{
    showSubscription(dialectOptions());
    Gui::key(Qt::Key_Delete);
    QDialog *dialog = form(u"cancelDialog"_s);
    QVERIFY(Gui::child<QRadioButton>(dialog, u"atEndButton"_s)->isChecked());
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    QCOMPARE(subscriptionAtService().status, u"active"_s);
    QVERIFY(subscriptionAtService().cancelledAt > 0);
    QTRY_VERIFY(!cell(0, "cancelled").isEmpty());
    QTRY_COMPARE(cell(0, "states"), u"Ends with the period"_s);
    // Once more: that it ends is said, and only what is left to do is offered.
    const int sent = m_demo->requests("POST");
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    dialog = form(u"cancelDialog"_s);
    QVERIFY(questionText(u"cancelDialog"_s).contains(u"already and ends with the period"_s));
    QVERIFY(questionText(u"cancelDialog"_s).contains(u"about "_s));
    QVERIFY(!dialog->findChild<QRadioButton *>());
    QVERIFY(!Gui::child<QPushButton>(dialog, u"actionButton"_s)->isDefault());
    QCOMPARE(m_demo->requests("POST"), sent);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    QCOMPARE(subscriptionAtService().status, u"cancelled"_s);
    QTRY_COMPARE(cell(0, "states"), u"Cancelled"_s);
}

// Whatever its request waits for, and however the dialog is closed: nothing is sent after that.
void TestRecordPage::takesBackWhatWaits_data()
{
    QTest::addColumn<bool>("refused");
    QTest::addColumn<bool>("escape");
    QTest::newRow("refused for the quota, Escape") << true << true;
    QTest::newRow("refused for the quota, Keep it") << true << false;
    QTest::newRow("not sent at all, Escape") << false << true;
    QTest::newRow("not sent at all, Keep it") << false << false;
}

void TestRecordPage::takesBackWhatWaits()
{
    QFETCH(bool, refused);
    QFETCH(bool, escape);
    showSubscription();
    DemoFault full;
    full.kind = DemoFault::Kind::TooManyRequests;
    full.pathPattern = refused ? u"/cancel"_s : u"/contacts"_s;
    full.retryAfter = 600;
    service().addFault(full);
    if (!refused) {
        m_workspace->lookUpContact(u"somebody@example.org"_s);
        QTRY_VERIFY(m_workspace->client()->quota().waitMs > 0);
    }
    Gui::key(Qt::Key_Delete);
    QDialog *dialog = form(u"cancelDialog"_s);
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"actionButton"_s);
    auto *wait = Gui::child<QLabel>(dialog, u"waitLabel"_s);
    QTRY_VERIFY(wait->isVisible());
    QVERIFY2(wait->text().contains(u"quota"_s), qPrintable(wait->text()));
    const int sent = m_demo->requests("POST");
    QCOMPARE(sent, refused ? 1 : 0);
    if (escape)
        Gui::key(Qt::Key_Escape);
    else
        Gui::click(dialog, u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    QTRY_COMPARE(finished.size(), 1);
    const auto outcome = finished.first().first().value<JobOutcome>();
    QCOMPARE(outcome.job.state, Job::State::Cancelled);
    QCOMPARE(outcome.steps.first().state, Change::State::Cancelled);
    QCOMPARE(m_demo->requests("POST"), sent);
    QCOMPARE(subscriptionAtService().cancelledAt, 0);
}

// What is on its way cannot be taken back: the dialog waits for what comes of it.
void TestRecordPage::saysWhatWasSentAlready()
{
    showSubscription();
    DemoFault slow;
    slow.kind = DemoFault::Kind::Delay;
    slow.pathPattern = u"/cancel"_s;
    slow.milliseconds = 3000;
    service().addFault(slow);
    Gui::key(Qt::Key_Delete);
    QDialog *dialog = form(u"cancelDialog"_s);
    Gui::click(dialog, u"actionButton"_s);
    QTRY_VERIFY(subscriptionAtService().cancelledAt > 0);
    Gui::key(Qt::Key_Escape);
    QVERIFY2(dialog->isVisible(), "what comes of it is not known yet");
    QTRY_VERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"too late"_s));
    QVERIFY(!Gui::child<QPushButton>(dialog, u"actionButton"_s)->isVisible());
    Gui::click(dialog, u"cancelButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    QTRY_COMPARE(cell(0, "states"), u"Ends with the period"_s);
}

// A list that does not say whose the subscriptions are.
void TestRecordPage::knowsWhatItDoesNotKnow()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.dialect = DemoOptions::Dialect::Mission;
    open(RecordPages::subscriptions, options);
    subscribe();
    show();
    select("plan", u"Gold plan"_s);
    QTRY_VERIFY(action(u"cancelSubscriptionAction"_s)->isEnabled());
    QVERIFY(!action(u"showContactAction"_s)->isEnabled());
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(bar()->text().contains(u"does not say whose"_s));
    Gui::key(Qt::Key_Delete);
    form(u"cancelDialog"_s);
    QVERIFY(questionText(u"cancelDialog"_s).contains(u"person unknown"_s));
    Gui::key(Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
}

// Where it takes no body (api.md 7.6): only after it has refused one, and only when told to.
void TestRecordPage::leavesTheChoiceToTheService_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("offered");
    QTest::addColumn<bool>("ends");
    QTest::newRow("bad request") << 400 << true << false;
    QTest::newRow("unsupported type") << 415 << true << false;
    QTest::newRow("another refusal") << 403 << false << false;
    QTest::newRow("of what ends with the period") << 400 << true << true;
}

void TestRecordPage::leavesTheChoiceToTheService()
{
    QFETCH(int, status);
    QFETCH(bool, offered);
    QFETCH(bool, ends);
    DemoOptions options = vendorOptions();
    options.dialect = DemoOptions::Dialect::Mission;
    showSubscription(options);
    if (ends) {
        Gui::key(Qt::Key_Delete);
        Gui::click(form(u"cancelDialog"_s), u"actionButton"_s);
        QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
        QTRY_COMPARE(cell(0, "states"), u"Ends with the period"_s);
        QVERIFY(Gui::activate(m_page.get()));
        table()->setFocus();
        service().clearLedger();
    }
    const qint64 cancelledAt = subscriptionAtService().cancelledAt;
    DemoFault refusal;
    refusal.kind = DemoFault::Kind::Status;
    refusal.status = status;
    refusal.pathPattern = u"/cancel"_s;
    refusal.body = R"({"title": "An error occurred", "detail": "No."})";
    refusal.contentType = "application/problem+json";
    service().addFault(refusal);
    Gui::key(Qt::Key_Delete);
    QDialog *dialog = form(u"cancelDialog"_s);
    auto *without = Gui::child<QPushButton>(dialog, u"withoutChoiceButton"_s);
    QVERIFY(!without->isVisible());
    Gui::click(dialog, u"actionButton"_s);
    QTRY_VERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->isVisible());
    QCOMPARE(without->isVisible(), offered);
    QCOMPARE(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"refused the choice"_s), offered);
    QCOMPARE(questionText(u"cancelDialog"_s).contains(u"the service decides"_s), offered);
    QCOMPARE(subscriptionAtService().cancelledAt, cancelledAt);
    QCOMPARE(m_demo->requests("POST"), 1);
    if (!offered)
        return;
    Gui::click(dialog, u"withoutChoiceButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    QCOMPARE(m_demo->requests("POST"), 2);
    const QList<DemoLedgerEntry> ledger = service().ledger();
    for (const DemoLedgerEntry &entry : ledger)
        QVERIFY(entry.method != "POST"_L1 || entry.body.isEmpty() == entry.applied);
    QCOMPARE(subscriptionAtService().status, u"cancelled"_s);
    QTRY_COMPARE(cell(0, "states"), u"Cancelled"_s); // as the service decided, and its list says
}

void TestRecordPage::cancelsNow()
{
    showSubscription(dialectOptions());
    Gui::key(Qt::Key_Delete);
    QDialog *dialog = form(u"cancelDialog"_s);
    Gui::child<QRadioButton>(dialog, u"atEndButton"_s)->setFocus();
    Gui::key(Qt::Key_Down);
    QVERIFY(Gui::child<QRadioButton>(dialog, u"nowButton"_s)->isChecked());
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    QCOMPARE(subscriptionAtService().status, u"cancelled"_s);
    // What is over is not asked about any more.
    QTRY_VERIFY(!cell(0, "cancelled").isEmpty());
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    QTRY_VERIFY2(bar()->text().contains(u"over already"_s), qPrintable(bar()->text()));
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    table()->clearSelection();
    QTRY_VERIFY2(!bar()->isVisible(), "it is not about nothing");
}

// Return in a form that takes something away, and in its preview, is the harmless button.
void TestRecordPage::returnTakesNothingAway()
{
    showSubscription(dialectOptions());
    Gui::key(Qt::Key_Delete);
    QDialog *dialog = form(u"cancelDialog"_s);
    QCOMPARE(Gui::child<QPushButton>(dialog, u"cancelButton"_s)->text().remove(u'&'), u"Keep it"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"cancelDialog"_s));
    QCOMPARE(subscriptionAtService().cancelledAt, 0);
}

void TestRecordPage::returnMergesNothing()
{
    m_change = [](DemoData &data) {
        const qint64 from = data.addTag(u"From"_s);
        data.addTag(u"Into"_s);
        data.setContactTag(data.contactIds(1).first(), from, true);
    };
    open(RecordPages::tags);
    loadContacts();
    show();
    select("name", u"From"_s);
    Gui::key(Qt::Key_G, Qt::ControlModifier);
    QDialog *merge = form(u"mergeDialog"_s);
    Gui::child<QComboBox>(merge, u"intoCombo"_s)->setCurrentIndex(0);
    Gui::click(merge, u"actionButton"_s);
    form(u"planQuestion"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"planQuestion"_s));
    QVERIFY(Gui::activate(Gui::child<QDialog>(m_page.get(), u"mergeDialog"_s)));
    Gui::child<QComboBox>(m_page.get(), u"intoCombo"_s)->setFocus();
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"mergeDialog"_s));
    QVERIFY(atService<bool>([](DemoData &data) { return data.tagId(u"From"_s).has_value(); }));
    QCOMPARE(m_demo->requests("POST"), 0);
}

// With contacts that are not loaded: said before, and what came of it after.
void TestRecordPage::saysHowAMergeEnded()
{
    m_change = [](DemoData &data) {
        const qint64 from = data.addTag(u"From"_s);
        data.addTag(u"Into"_s);
        data.setContactTag(data.contactIds(1).first(), from, true);
    };
    open(RecordPages::tags);
    show();
    select("name", u"From"_s);
    Gui::key(Qt::Key_G, Qt::ControlModifier);
    QDialog *dialog = form(u"mergeDialog"_s);
    auto *into = Gui::child<QComboBox>(dialog, u"intoCombo"_s);
    into->setCurrentIndex(into->findText(u"Into"_s));
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(questionText(u"planQuestion"_s).contains(u"not all contacts are loaded"_s));
    QVERIFY(!questionText(u"planQuestion"_s).contains(u"0 contact"_s));
    QSignalSpy started(m_page.get(), &ResourcePage::jobStarted);
    QSignalSpy wanted(m_page.get(), &ResourcePage::jobWanted);
    confirm(u"planQuestion"_s);
    QTRY_VERIFY2(bar()->text().contains(u"1 failed, 1 skipped"_s), qPrintable(bar()->text()));
    Gui::click(bar(), u"showReportButton"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first(), started.first());
}

void TestRecordPage::saysThatPaymentsAreNotSetUp()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.paymentsConfigured = false;
    open(RecordPages::subscriptions, options);
    show();
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(bar()->text().contains(u"not set up"_s));
    QVERIFY(!m_page->findChild<QToolButton *>(u"retryButton"_s));
    QVERIFY(bar()->text().contains(u"no subscriptions to show"_s));
    // There is nothing to load, nor to check.
    QVERIFY(!action(u"loadAllAction"_s)->isEnabled());
    QVERIFY(!Gui::child<QToolButton>(m_page.get(), u"loadAllButton"_s)->isVisible());
    QVERIFY(!action(u"checkContactsAction"_s)->isVisible());
    QVERIFY(!Gui::labelText(m_page.get(), u"footerLabel"_s).contains(u"more on the server"_s));
}

// Nor does it say that there are none above those that are.
void TestRecordPage::saysThatPaymentsAreNotSetUpAnyMore()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.dialect = DemoOptions::Dialect::Mission;
    open(RecordPages::subscriptions, options);
    subscribe();
    show();
    QTRY_VERIFY(rowOf("plan", u"Gold plan"_s) >= 0);
    service().editOptions([](DemoOptions &edited) { edited.paymentsConfigured = false; });
    action(u"refreshAction"_s)->trigger();
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY2(bar()->text().contains(u"read before are shown"_s), qPrintable(bar()->text()));
    QVERIFY2(!bar()->text().contains(u"to show"_s), qPrintable(bar()->text()));
    QVERIFY(rowOf("plan", u"Gold plan"_s) >= 0);
}

// An enrollment of nobody: there is nobody to enroll again, or to show.
void TestRecordPage::knowsNobodyOfAnEnrollment()
{
    open(RecordPages::enrollments);
    DemoFault nameless;
    nameless.pathPattern = u"/enrollments"_s;
    nameless.status = 200;
    nameless.body = R"({"items": [{"id": 7, "accessType": "full_access", "contact": null, "course": {"id": 5501}}],
        "hasMore": false})";
    nameless.times = -1;
    service().addFault(nameless);
    show();
    select("id", u"7"_s);
    QCOMPARE(cell(0, "active"), QString()); // nor whether it is
    QTRY_VERIFY(action(u"onlyCourseAction"_s)->isEnabled());
    QVERIFY(!action(u"changeAccessAction"_s)->isEnabled());
    QVERIFY(!action(u"showContactAction"_s)->isEnabled());
    QVERIFY(!action(u"onlyContactAction"_s)->isEnabled());
    Gui::key(Qt::Key_Delete);
    const QString asked = questionText(u"deleteQuestion"_s);
    QVERIFY2(asked.contains(u"somebody unknown"_s), qPrintable(asked));
    QVERIFY2(asked.contains(u"“5501”"_s), "a course without a name has a number");
}

QTEST_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
