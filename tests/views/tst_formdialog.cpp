// SPDX-License-Identifier: GPL-3.0-or-later
// What forms say of people who have something already, of what is not known yet, and where the page goes on.
#include "addresslist.h"
#include "guitest.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "mirror.h"
#include "pagefixture.h"
#include "recordpages.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;

using Declaration = RecordPageDeclaration (*)();

class TestFormDialog : public QObject, protected PageFixture<RecordPage>
{
    Q_OBJECT

private:
    /// The page with all of its records and all contacts in the mirror.
    void open(Declaration declaration, const QByteArray &resource, const std::function<void(DemoData &)> &change = {})
    {
        startService();
        if (change)
            service().edit(change);
        startPage(declaration());
        m_workspace->contactListing()->open();
        m_workspace->ensureTags();
        QTRY_COMPARE(m_workspace->contactListing()->state(), ListingSync::State::Exhausted);
        m_page->setOnline(true);
        m_page->show();
        QVERIFY(Gui::activate(m_page.get()));
        QTRY_VERIFY(model()->hasAnswer());
        ListingSync *listing = m_workspace->listing(resource);
        QTRY_VERIFY(listing->isOpen() && listing->task() == ListingSync::Task::None);
        listing->loadAll();
        QTRY_COMPARE(listing->state(), ListingSync::State::Exhausted);
        service().clearLedger();
    }
    QDialog *form(const QString &name) const
    {
        auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), name);
        if (!dialog)
            qFatal("No %s opens.", qPrintable(name));
        return dialog;
    }
    static MessageBar *barOf(const QDialog *dialog) { return Gui::child<MessageBar>(dialog, u"messageBar"_s); }
    static QString textOf(const QDialog *dialog)
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    void select(const QByteArray &column, const QString &value) const
    {
        const int place = model()->resource().column(column);
        int found = -1;
        const auto find = [&] {
            for (int row = 0; row < model()->rowCount(); ++row) {
                if (model()->index(row, place).data().toString() == value)
                    found = row;
            }
            return found >= 0;
        };
        QTRY_VERIFY2(find(), qPrintable(value));
        table()->setFocus();
        table()->selectRow(found);
    }
    void selectEnrolled() const
    {
        select("email", u"newest@example.org"_s);
        QTRY_VERIFY(Gui::child<QAction>(m_page.get(), u"changeAccessAction"_s)->isEnabled());
    }
    /// New people, so that nobody else's enrollments count.
    static qint64 addContact(DemoData &data, const QString &email)
    {
        DemoContact contact;
        contact.email = email;
        return data.addContact(contact);
    }
    static qint64 addEnrolled(DemoData &data, const QString &email, const QString &access, bool active = true)
    {
        const DemoCourse &course = data.courses.begin()->second;
        DemoEnrollment enrollment{0, addContact(data, email), course.id, access, active, {}};
        if (access.startsWith("partial"_L1))
            enrollment.modules = {course.modules.last().id};
        return data.addEnrollment(enrollment);
    }
    /// The form to enroll those with the addresses in the first course, with everything chosen.
    QDialog *enrollForm(const QString &addresses, int people, const QString &access)
    {
        table()->setFocus();
        Gui::key(Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = form(u"enrollDialog"_s);
        Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->setFocus();
        Gui::type(addresses);
        const auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
        const auto *matches = Gui::child<QListWidget>(dialog, u"contactMatches"_s);
        if (!AddressList::isList(addresses) && !QTest::qWaitFor([=] { return matches->count() == 1; }))
            qFatal("Nobody is %s.", qPrintable(addresses));
        Gui::key(Qt::Key_Return);
        if (!QTest::qWaitFor([=] { return chosen->count() == people; }))
            qFatal("%d are chosen.", chosen->count());
        auto *courses = Gui::child<QComboBox>(dialog, u"courseCombo"_s);
        qint64 first = 0;
        service().edit([&first](DemoData &data) { first = data.courses.begin()->first; });
        if (!QTest::qWaitFor([=] { return courses->findData(first) >= 0; }))
            qFatal("The course is not offered.");
        courses->setCurrentIndex(courses->findData(first));
        auto *kinds = Gui::child<QComboBox>(dialog, u"accessCombo"_s);
        kinds->setCurrentIndex(kinds->findData(access));
        return dialog;
    }
    /// Gives the selected person another access; what came of that.
    JobOutcome changeAccess()
    {
        Gui::key(Qt::Key_F2);
        QDialog *dialog = form(u"accessDialog"_s);
        auto *access = Gui::child<QComboBox>(dialog, u"accessCombo"_s);
        access->setCurrentIndex(access->findData(u"dripping_content"_s));
        Gui::click(dialog, u"actionButton"_s);
        QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
        Gui::click(form(u"planQuestion"_s), u"confirmButton"_s);
        if (!QTest::qWaitFor([&] { return finished.size() == 1; }))
            qFatal("The change of access does not end.");
        return finished.first().first().value<JobOutcome>();
    }

private Q_SLOTS:
    void cleanup() { endService(); }
    void saysWhatElseSomebodyHas_data();
    void saysWhatElseSomebodyHas();
    void saysWhatTheServiceHad();
    void saysWhoOfManyHasAnotherAccess();
    void makesAnewWhatIsNotActive();
    void enrollsNobodyWhileItIsAsked();
    void goesOnAtThePersonWhoseAccessChanged();
    void goesOnNowhereWhenThatFails();
    void goesOnAtTheTagThatIsLeft();
    void mergesWhoWasFoundMeanwhile();
    void saysNoLongerWhatIsMended();
};

void TestFormDialog::saysWhatElseSomebodyHas_data()
{
    QTest::addColumn<QString>("access");
    QTest::addColumn<bool>("active");
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &access, bool active, const QString &wanted,
                         const QString &said) { QTest::newRow(name) << access << active << wanted << said; };
    row("another kind", u"full_access"_s, true, u"dripping_content"_s, u"than asked for: Full access."_s);
    row("not active", u"full_access"_s, false, u"full_access"_s, u"is not active"_s);
    row("other modules", u"partial_access"_s, true, u"partial_access"_s, u"perhaps to other modules"_s);
    row("as asked for", u"full_access"_s, true, u"full_access"_s, u"it is so already"_s);
}

void TestFormDialog::saysWhatElseSomebodyHas()
{
    QFETCH(QString, access);
    QFETCH(bool, active);
    QFETCH(QString, wanted);
    QFETCH(QString, said);
    open(RecordPages::enrollments, "enrollment",
        [&](DemoData &data) { addEnrolled(data, u"newest@example.org"_s, access, active); });
    QDialog *dialog = enrollForm(u"newest"_s, 1, wanted);
    if (auto *modules = Gui::child<QListWidget>(dialog, u"moduleList"_s); wanted.startsWith("partial"_L1)) {
        QTRY_VERIFY(modules->count() > 0);
        modules->item(0)->setCheckState(Qt::Checked);
    }
    Gui::click(dialog, u"actionButton"_s);
    QTRY_VERIFY(barOf(dialog)->isVisible());
    QVERIFY2(barOf(dialog)->text().contains(said), qPrintable(barOf(dialog)->text()));
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_demo->requests("POST"), 0);
}

// Enrolled elsewhere, which is not known here: the service refuses, and shows why.
void TestFormDialog::saysWhatTheServiceHad()
{
    open(RecordPages::enrollments, "enrollment", [](DemoData &data) { addContact(data, u"newest@example.org"_s); });
    service().edit([](DemoData &data) {
        data.addEnrollment(
            {0, *data.contactId(u"newest@example.org"_s), data.courses.begin()->first, u"full_access"_s, true, {}});
    });
    QDialog *dialog = enrollForm(u"newest"_s, 1, u"dripping_content"_s);
    Gui::click(dialog, u"actionButton"_s);
    QTRY_VERIFY(barOf(dialog)->isVisible());
    QVERIFY2(barOf(dialog)->text().contains(u"than asked for: Full access."_s), qPrintable(barOf(dialog)->text()));
    QVERIFY(dialog->isVisible());
    QCOMPARE(m_demo->requests("POST"), 1);
}

void TestFormDialog::saysWhoOfManyHasAnotherAccess()
{
    open(RecordPages::enrollments, "enrollment", [](DemoData &data) {
        addContact(data, u"new@example.org"_s);
        addEnrolled(data, u"full@example.org"_s, u"full_access"_s);
        addEnrolled(data, u"step@example.org"_s, u"dripping_content"_s);
    });
    QDialog *dialog = enrollForm(u"new@example.org full@example.org step@example.org"_s, 3, u"dripping_content"_s);
    Gui::click(dialog, u"actionButton"_s);
    QDialog *preview = form(u"planQuestion"_s);
    const QString text = Gui::labelText(preview, u"costLabel"_s);
    QVERIFY2(text.contains(u"Already so: 2."_s), qPrintable(text));
    QVERIFY2(text.contains(u"1 of them: Enrolled, but with another access than asked for: Full access."_s),
        qPrintable(text));
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(preview, u"confirmButton"_s);
    QTRY_COMPARE(finished.size(), 1);
    const QList<Change> steps = finished.first().first().value<JobOutcome>().steps;
    for (const Change &step : steps)
        QCOMPARE(step.message.text().contains(u"Full access"_s), step.label == "full@example.org"_L1);
}

void TestFormDialog::makesAnewWhatIsNotActive()
{
    open(RecordPages::enrollments, "enrollment",
        [](DemoData &data) { addEnrolled(data, u"newest@example.org"_s, u"full_access"_s, false); });
    selectEnrolled();
    Gui::key(Qt::Key_F2);
    Gui::click(form(u"accessDialog"_s), u"actionButton"_s);
    Gui::click(form(u"planQuestion"_s), u"confirmButton"_s);
    QTRY_COMPARE(m_demo->requests("POST"), 1);
}

void TestFormDialog::enrollsNobodyWhileItIsAsked()
{
    open(RecordPages::enrollments, "enrollment");
    QStringList known;
    service().edit([&known](DemoData &data) {
        for (const qint64 id : data.contactIds(2))
            known.append(data.contact(id)->email);
        addContact(data, u"late1@example.org"_s); // not here
        addContact(data, u"late2@example.org"_s);
    });
    const QString list = known.join(u' ') + u" late1@example.org late2@example.org nobody@example.org"_s;
    QDialog *dialog = enrollForm(list, 2, u"dripping_content"_s);
    const auto *doubts = Gui::child<QListWidget>(dialog, u"contactDoubts"_s);
    QTRY_COMPARE(doubts->count(), 3);
    m_demo->fault(DemoFault::Kind::Delay, u"email="_s, -1, 300);
    Gui::click(dialog, u"askServiceButton"_s);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(barOf(dialog)->text().contains(u"still being asked"_s), qPrintable(barOf(dialog)->text()));
    QVERIFY(m_page->findChildren<QDialog *>(u"planQuestion"_s).isEmpty());
    QTRY_VERIFY(doubts->count() < 3); // one has been found
    Gui::click(dialog, u"askServiceButton"_s);
    QTRY_VERIFY(Gui::child<QToolButton>(dialog, u"askServiceButton"_s)->text().startsWith(u"Ask"_s));
    service().clearFaults();
    Gui::click(dialog, u"actionButton"_s);
    const QString left = Gui::labelText(form(u"planQuestion"_s), u"consequenceLabel"_s);
    QVERIFY2(left.contains(u"and the service was not asked: "_s), qPrintable(left));
    QVERIFY2(!left.contains(u"left out: nobody"_s), qPrintable(left));
}

void TestFormDialog::goesOnAtThePersonWhoseAccessChanged()
{
    open(RecordPages::enrollments, "enrollment",
        [](DemoData &data) { addEnrolled(data, u"newest@example.org"_s, u"full_access"_s); });
    table()->sortByColumn(model()->resource().column("email"), Qt::AscendingOrder);
    selectEnrolled();
    const QString before = m_page->selectedRecord().key;
    const QString made = changeAccess().steps.at(1).resultKey;
    QVERIFY(!made.isEmpty() && made != before);
    QTRY_COMPARE(m_page->selectedRecord().key, made);
    QVERIFY(Gui::activate(m_page.get()));
    QTRY_VERIFY(table()->hasFocus());
    QTRY_VERIFY(Gui::child<QAction>(m_page.get(), u"changeAccessAction"_s)->isEnabled());
    Gui::key(Qt::Key_F2); // the same person once more
    QVERIFY(textOf(form(u"accessDialog"_s)).contains(u"newest@example.org"_s));
}

// Nobody else is meant by the next key.
void TestFormDialog::goesOnNowhereWhenThatFails()
{
    open(RecordPages::enrollments, "enrollment",
        [](DemoData &data) { addEnrolled(data, u"newest@example.org"_s, u"full_access"_s); });
    int rows = 0;
    service().edit([&rows](DemoData &data) { rows = static_cast<int>(data.enrollments.size()); });
    QTRY_COMPARE(model()->rowCount(), rows); // the table follows the mirror
    DemoFault refused;
    refused.kind = DemoFault::Kind::ValidationError;
    refused.pathPattern = u"/enrollments$"_s;
    refused.method = u"POST"_s;
    service().addFault(refused);
    selectEnrolled();
    QCOMPARE(changeAccess().steps.at(1).state, Change::State::Failed);
    QTRY_COMPARE(model()->rowCount(), rows - 1);
    QVERIFY(!table()->selectionModel()->hasSelection());
    QVERIFY(!table()->currentIndex().isValid());
}

void TestFormDialog::goesOnAtTheTagThatIsLeft()
{
    open(RecordPages::tags, "tag", [](DemoData &data) {
        const qint64 from = data.addTag(u"From"_s);
        data.addTag(u"Into"_s);
        data.setContactTag(data.contactIds(1).first(), from, true);
    });
    select("name", u"From"_s);
    Gui::key(Qt::Key_G, Qt::ControlModifier);
    QDialog *dialog = form(u"mergeDialog"_s);
    auto *into = Gui::child<QComboBox>(dialog, u"intoCombo"_s);
    into->setCurrentIndex(into->findText(u"Into"_s));
    Gui::click(dialog, u"actionButton"_s);
    Gui::click(form(u"planQuestion"_s), u"confirmButton"_s);
    QTRY_COMPARE(m_page->selectedText("name"), u"Into"_s);
}

// The mirror had not known who has the tag; the check has found them.
void TestFormDialog::mergesWhoWasFoundMeanwhile()
{
    open(RecordPages::tags, "tag", [](DemoData &data) {
        data.addTag(u"From"_s);
        data.addTag(u"Into"_s);
    });
    service().edit([](DemoData &data) {
        for (const qint64 contact : data.contactIds(2))
            data.setContactTag(contact, *data.tagId(u"From"_s), true);
    });
    select("name", u"From"_s);
    Gui::key(Qt::Key_G, Qt::ControlModifier);
    QDialog *dialog = form(u"mergeDialog"_s);
    auto *into = Gui::child<QComboBox>(dialog, u"intoCombo"_s);
    into->setCurrentIndex(into->findText(u"Into"_s));
    Gui::click(dialog, u"actionButton"_s);
    Gui::click(form(u"planQuestion"_s), u"confirmButton"_s);
    QTRY_VERIFY2(bar()->text().contains(u"1 failed, 1 skipped"_s), qPrintable(bar()->text()));
    QVERIFY2(bar()->text().contains(u"but not “Into”: 2."_s), qPrintable(bar()->text()));
    QVERIFY(Gui::activate(m_page.get()));
    Gui::click(bar(), u"retryJobButton"_s);
    Gui::click(form(u"retryQuestion"_s), u"confirmButton"_s);
    const auto merged = [this] {
        bool gone = false;
        int moved = 0;
        service().edit([&](DemoData &data) {
            gone = !data.tagId(u"From"_s);
            for (const qint64 contact : data.contactIds(2))
                moved += data.contact(contact)->tags.contains(*data.tagId(u"Into"_s)) ? 1 : 0;
        });
        return gone && moved == 2;
    };
    QTRY_VERIFY(merged());
}

void TestFormDialog::saysNoLongerWhatIsMended()
{
    open(RecordPages::enrollments, "enrollment", [](DemoData &data) { addContact(data, u"newest@example.org"_s); });
    QDialog *dialog = enrollForm(u"newest"_s, 1, u"partial_access"_s);
    const auto *modules = Gui::child<QListWidget>(dialog, u"moduleList"_s);
    QTRY_VERIFY(modules->count() > 0);
    const auto isRefused = [dialog] {
        Gui::click(dialog, u"actionButton"_s);
        return barOf(dialog)->isVisible();
    };
    QVERIFY(isRefused()); // no module is chosen
    modules->item(0)->setCheckState(Qt::Checked);
    QVERIFY(!barOf(dialog)->isVisible());
    modules->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(isRefused());
    auto *access = Gui::child<QComboBox>(dialog, u"accessCombo"_s);
    access->setCurrentIndex(access->findData(u"full_access"_s));
    QVERIFY(!barOf(dialog)->isVisible());
    Gui::child<QListWidget>(dialog, u"contactChosen"_s)->setCurrentRow(0);
    Gui::click(dialog, u"removeChosenButton"_s);
    QVERIFY(isRefused()); // nobody is chosen
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->setFocus();
    Gui::type(u"newest"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    QVERIFY(!barOf(dialog)->isVisible());
}

QTEST_MAIN(TestFormDialog)
#include "tst_formdialog.moc"
