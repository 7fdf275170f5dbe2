// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with many contacts at once, from the page with keys and the mouse to the data of the service.
#include "contactspage.h"
#include "doubleclickguard.h"
#include "guitest.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "mirror.h"
#include "pagefixture.h"
#include "recordsync.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

class TestPeopleCommands : public QObject, protected PageFixture<ContactsPage>
{
    Q_OBJECT

private:
    /// The page of an account with 40 contacts, all of them loaded.
    void open()
    {
        startService();
        startPage();
        m_page->setOnline(true);
        m_page->show();
        QVERIFY(Gui::activate(m_page.get()));
        QTRY_COMPARE(model()->rowCount(), 40);
        QTRY_COMPARE(m_workspace->contactListing()->state(), ListingSync::State::Exhausted);
        service().clearLedger();
    }
    QAction *action(const QString &name) const { return Gui::child<QAction>(m_page.get(), name); }
    QDialog *form(const QString &name) const
    {
        auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), name);
        if (!dialog)
            qFatal("No %s opens.", qPrintable(name));
        return dialog;
    }
    QString emailOf(int row) const
    {
        return model()->index(row, model()->resource().column("email")).data().toString();
    }
    void select(const QList<int> &rows) const
    {
        table()->setFocus();
        table()->clearSelection();
        for (const int row : rows) {
            table()->selectionModel()->select(
                model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    bool existsAtService(const QString &email) const
    {
        bool exists = false;
        service().edit([&](DemoData &data) { exists = data.contactId(email).has_value(); });
        return exists;
    }
    DemoContact contact(const QString &email) const
    {
        DemoContact found;
        service().edit([&](DemoData &data) {
            if (const std::optional<qint64> id = data.contactId(email))
                found = data.contact(*id).value_or(DemoContact());
        });
        return found;
    }
    /// At the service only.
    qint64 addContact(const QString &email) const
    {
        DemoContact made;
        made.email = email;
        qint64 id = 0;
        service().edit([&](DemoData &data) { id = data.addContact(made); });
        return id;
    }
    int lookUps() const
    {
        const QList<DemoLedgerEntry> ledger = service().ledger();
        return int(std::count_if(ledger.cbegin(), ledger.cend(),
            [](const DemoLedgerEntry &entry) { return entry.query.contains(u"email="_s); }));
    }
    /// In the mirror only.
    void store(const QByteArray &document)
    {
        bool done = false;
        m_workspace->mirror()->post(
            this,
            [document](MirrorStore &store) {
                return store.storeRecord("contact", QJsonDocument::fromJson(document).object());
            },
            [&done](RowId) { done = true; });
        QTRY_VERIFY(done);
    }
    /// What was changed at the service is known here too.
    void readAgain(qint64 id)
    {
        QSignalSpy refreshed(m_workspace->contactRecords(), &RecordSync::refreshed);
        m_workspace->contactRecords()->refresh(QString::number(id));
        QTRY_COMPARE(refreshed.size(), 1);
    }
    void setCountry(const QString &email, const QString &country)
    {
        DemoContact changed = contact(email);
        changed.setValue(u"country"_s, country);
        service().edit([&changed](DemoData &data) { data.updateContact(changed); });
        readAgain(changed.id);
    }
    static void paste(QLineEdit *edit, const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        edit->setFocus();
        QTest::keySequence(edit, QKeySequence::Paste);
    }
    static void chooseField(const QWidget *dialog, const QString &slug)
    {
        auto *fields = Gui::child<QComboBox>(dialog, u"fieldCombo"_s);
        QTRY_VERIFY(fields->findData(slug, Qt::UserRole + 1) >= 0);
        fields->setCurrentIndex(fields->findData(slug, Qt::UserRole + 1));
    }
    static void chooseFile(QWidget *parent, const QString &file)
    {
        auto *dialog = Gui::waitForOpen<QFileDialog>(parent, u"backupFileDialog"_s);
        QVERIFY(dialog);
        auto *name = dialog->findChild<QLineEdit *>();
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(Gui::waitForNone(parent, u"backupFileDialog"_s));
    }
    void setReadOnly(bool readOnly)
    {
        AccountEntry entry = m_workspace->account();
        entry.readOnly = readOnly;
        m_workspace->setAccount(entry);
    }

private Q_SLOTS:
    void cleanup() { endService(); }
    void readOnlyRefusesAtOnce();
    void deletesOneAfterAsking();
    void deletesManyAfterTheirNumber();
    void savesBeforeDeleting();
    void nothingIsDeletedWithoutTheBackup();
    void whoIsGoneIsShownBeforeTheStart();
    void saysARefusal();
    void setsAFieldOfMany();
    void clearsAField();
    void setsALanguage();
    void listIsLookedThrough();
    void wholeAddressIsNobodyElse();
    void returnTakesWhoIsMarked();
    void asksTheServiceUntilItIsStopped();
    void editsTagsOfAList();
    void changesWhoseTags();
    void grantsToAList();
    void formsReadWhatTheyAddTo_data();
    void formsReadWhatTheyAddTo();
    void returnAfterTheNumberDeletes();
    void mnemonicsLeadToTheFieldsOfAForm();
    void enterTakesTheOfferedTag();
    void quickReturnsEnrollNobody();
    void newPreviewIsReadFirst();
    void secondReturnDoesNotTakeBack();
    void pickerUsesTheRoomThereIs();
};

void TestPeopleCommands::readOnlyRefusesAtOnce()
{
    open();
    table()->setFocus();
    table()->selectRow(0);
    const QStringList writing{u"newContactAction"_s, u"editContactAction"_s, u"deleteContactAction"_s,
        u"editTagsAction"_s, u"enrollContactsAction"_s, u"addToCommunityAction"_s, u"grantAction"_s,
        u"setFieldAction"_s};
    for (const QString &name : writing)
        QVERIFY2(action(name)->isEnabled(), qPrintable(name));
    const QString usual = action(u"editTagsAction"_s)->toolTip();
    setReadOnly(true);
    for (const QString &name : writing) {
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
        QVERIFY2(action(name)->toolTip().contains(u"read-only"_s), qPrintable(action(name)->toolTip()));
    }
    QVERIFY(action(u"enrollmentsOfContactAction"_s)->isEnabled());
    Gui::key(Qt::Key_T, Qt::ControlModifier);
    Gui::key(Qt::Key_Delete);
    QVERIFY(m_page->findChildren<QDialog *>().isEmpty());
    Gui::click(m_page.get(), u"deleteButton"_s); // of the details
    QVERIFY2(bar()->text().contains(u"read-only"_s), qPrintable(bar()->text()));
    QVERIFY(m_page->findChildren<QDialog *>().isEmpty());
    setReadOnly(false);
    for (const QString &name : writing)
        QVERIFY2(action(name)->isEnabled(), qPrintable(name));
    QCOMPARE(action(u"editTagsAction"_s)->toolTip(), usual);
}

void TestPeopleCommands::deletesOneAfterAsking()
{
    open();
    select({4});
    const QString email = emailOf(4);
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    QVERIFY2(Gui::labelText(question, u"questionLabel"_s).contains(email), "names the only one");
    QVERIFY(Gui::labelText(question, u"consequenceLabel"_s).contains(u"new number"_s));
    QVERIFY(!Gui::child<QWidget>(question, u"numberConfirmation"_s)->isVisible());
    QVERIFY(!Gui::child<QWidget>(question, u"planTable"_s)->isVisible());
    QVERIFY(!Gui::child<QCheckBox>(question, u"backupCheck"_s)->isChecked()); // offered, not urged
    const auto *remove = Gui::child<QPushButton>(question, u"confirmButton"_s);
    QVERIFY(!remove->isDefault() && !remove->hasFocus());
    Gui::key(Qt::Key_Return);
    QVERIFY2(Gui::waitForNone(m_page.get(), u"deleteQuestion"_s), "Return is Cancel");
    QCOMPARE(m_demo->requests("DELETE"), 0);
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    Gui::click(form(u"deleteQuestion"_s), u"confirmButton"_s);
    QTRY_COMPARE(model()->rowCount(), 39);
    QVERIFY(!existsAtService(email));
    QCOMPARE(m_demo->requests("DELETE"), 1);
}

void TestPeopleCommands::deletesManyAfterTheirNumber()
{
    open();
    select({0, 2, 5});
    const QStringList emails{emailOf(0), emailOf(2), emailOf(5)};
    QSignalSpy started(m_page.get(), &ResourcePage::jobStarted);
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    auto *confirm = Gui::child<QPushButton>(question, u"confirmButton"_s);
    QVERIFY(confirm->text().contains(u'&'));
    Gui::key(Qt::Key_Return);
    Gui::type(u"30"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY2(question->isVisible(), "Return with a number that is not it does nothing");
    Gui::child<QLineEdit>(question, u"numberEdit"_s)->clear();
    auto *backup = Gui::child<QCheckBox>(question, u"backupCheck"_s);
    QVERIFY(!confirm->isEnabled());
    QVERIFY(!confirm->isDefault());
    QVERIFY(backup->isVisible() && backup->isChecked());
    QVERIFY(Gui::labelText(question, u"costLabel"_s).contains(u"3 request"_s));
    QVERIFY(Gui::labelText(question, u"consequenceLabel"_s).contains(u"3 contact"_s));
    Gui::type(u"2"_s);
    QVERIFY(!confirm->isEnabled());
    Gui::key(Qt::Key_Backspace);
    Gui::type(u"3"_s);
    QVERIFY(confirm->isEnabled());
    backup->setChecked(false);
    Gui::click(question, u"confirmButton"_s);
    QTRY_COMPARE(model()->rowCount(), 37);
    QCOMPARE(started.size(), 1);
    for (const QString &email : emails)
        QVERIFY2(!existsAtService(email), qPrintable(email));
    QCOMPARE(m_demo->requests("DELETE"), 3);
}

void TestPeopleCommands::savesBeforeDeleting()
{
    open();
    select({1, 3});
    const QStringList emails{emailOf(1), emailOf(3)};
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    Gui::type(u"2"_s);
    Gui::click(question, u"confirmButton"_s);
    // Thought better of: nothing happens.
    auto *files = Gui::waitForOpen<QFileDialog>(question, u"backupFileDialog"_s);
    QVERIFY(files);
    files->reject();
    QVERIFY(Gui::waitForNone(question, u"backupFileDialog"_s));
    QCOMPARE(m_demo->requests("DELETE"), 0);
    QVERIFY(Gui::activate(question));
    Gui::click(question, u"confirmButton"_s);
    chooseFile(question, m_folder->filePath(u"kept.json"_s));
    QTRY_COMPARE(model()->rowCount(), 38);
    QFile json(m_folder->filePath(u"kept.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    const QJsonArray kept = QJsonDocument::fromJson(json.readAll()).array();
    QCOMPARE(kept.size(), 2);
    QVERIFY(emails.contains(kept.at(0).toObject().value("email"_L1).toString()));
    QFile csv(m_folder->filePath(u"kept.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().contains(emails.at(1).toUtf8()));
}

void TestPeopleCommands::nothingIsDeletedWithoutTheBackup()
{
    open();
    select({1, 3});
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    Gui::type(u"2"_s);
    Gui::click(question, u"confirmButton"_s);
    QFile other(m_folder->filePath(u"kept.csv"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    chooseFile(question, m_folder->filePath(u"kept.json"_s));
    auto *bar = Gui::child<MessageBar>(question, u"planMessageBar"_s);
    QTRY_VERIFY2(bar->text().contains(u"Nothing was deleted"_s), qPrintable(bar->text()));
    QVERIFY(bar->text().contains(u"kept.csv"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"kept.json"_s)));
    QCOMPARE(m_demo->requests("DELETE"), 0);
    QVERIFY(question->isVisible());
    // Another place will do.
    QVERIFY(Gui::activate(question));
    Gui::click(question, u"confirmButton"_s);
    chooseFile(question, m_folder->filePath(u"other.json"_s));
    QTRY_COMPARE(model()->rowCount(), 38);
}

// Deleted elsewhere, and noticed here, between the preview and its confirmation.
void TestPeopleCommands::whoIsGoneIsShownBeforeTheStart()
{
    open();
    select({0, 1, 2});
    const QString gone = emailOf(1);
    const QString key = model()->record(1).key;
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    Gui::child<QCheckBox>(question, u"backupCheck"_s)->setChecked(false);
    Gui::type(u"3"_s);
    bool removed = false;
    m_workspace->mirror()->post(
        this, [key](MirrorStore &store) { return store.removeRecord("contact", key); },
        [&removed](bool done) { removed = done; });
    QTRY_VERIFY(removed);
    Gui::click(question, u"confirmButton"_s);
    auto *bar = Gui::child<MessageBar>(question, u"planMessageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    const QString details = Gui::child<QPlainTextEdit>(bar, u"messageDetails"_s)->toPlainText();
    QVERIFY2(details.contains(gone), qPrintable(details));
    QCOMPARE(m_demo->requests("DELETE"), 0);
    QVERIFY2(!Gui::child<QPushButton>(question, u"confirmButton"_s)->isEnabled(), "the new number is asked for");
    Gui::type(u"2"_s);
    Gui::click(question, u"confirmButton"_s);
    QTRY_COMPARE(model()->rowCount(), 37);
    QCOMPARE(m_demo->requests("DELETE"), 2);
}

void TestPeopleCommands::saysARefusal()
{
    open();
    select({2});
    m_demo->fault(DemoFault::Kind::ValidationError, u"contacts"_s, 1);
    Gui::key(Qt::Key_Delete);
    Gui::click(form(u"deleteQuestion"_s), u"confirmButton"_s);
    QTRY_VERIFY(!bar()->text().isEmpty());
    QCOMPARE(model()->rowCount(), 40);
}

void TestPeopleCommands::setsAFieldOfMany()
{
    open();
    select({0, 1, 2});
    const QStringList emails{emailOf(0), emailOf(1), emailOf(2)};
    setCountry(emails.at(0), u"IS"_s);
    Gui::key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = form(u"setFieldDialog"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 3);
    Gui::click(dialog, u"actionButton"_s);
    auto *bar = Gui::child<MessageBar>(dialog, u"messageBar"_s);
    QCOMPARE(bar->text(), u"Choose a field."_s);
    chooseField(dialog, u"country"_s);
    QVERIFY2(!bar->isVisible(), "one is chosen now");
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(bar->text().contains(u"value"_s), "neither a value nor cleared");
    Gui::child<QLineEdit>(dialog, u"valueEdit"_s)->setFocus();
    Gui::type(u"IS"_s);
    Gui::key(Qt::Key_Return);
    QDialog *preview = form(u"planQuestion"_s);
    auto *lines = Gui::child<QTableWidget>(preview, u"planTable"_s);
    QCOMPARE(lines->rowCount(), 1);
    QCOMPARE(lines->item(0, 1)->text(), u"2"_s);
    QCOMPARE(lines->item(0, 2)->text(), u"1"_s); // has it already
    const QAbstractItemModel *records = Gui::child<QTableView>(preview, u"planRecordTable"_s)->model();
    QCOMPARE(records->rowCount(), 2);
    const QString change = records->index(0, 1).data().toString();
    QVERIFY2(change.contains(u"→ IS"_s), qPrintable(change));
    QVERIFY(!Gui::child<QWidget>(preview, u"consequenceLabel"_s)->isVisible()); // it can be taken back
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::key(Qt::Key_Return); // Start is the default button: nothing is lost
    QTRY_COMPARE(finished.size(), 1);
    for (const QString &email : emails)
        QCOMPARE(contact(email).value(u"country"), u"IS"_s);
    QCOMPARE(m_demo->requests("PATCH"), 2);
}

void TestPeopleCommands::clearsAField()
{
    open();
    const QStringList emails{emailOf(3), emailOf(4)};
    for (const QString &email : emails)
        setCountry(email, u"IS"_s);
    select({3, 4});
    action(u"setFieldAction"_s)->trigger();
    QDialog *dialog = form(u"setFieldDialog"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 2);
    chooseField(dialog, u"country"_s);
    Gui::child<QCheckBox>(dialog, u"clearCheck"_s)->click();
    QVERIFY(!Gui::child<QLineEdit>(dialog, u"valueEdit"_s)->isEnabled());
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"actionButton"_s);
    QDialog *preview = form(u"planQuestion"_s);
    QVERIFY(Gui::labelText(preview, u"questionLabel"_s).startsWith(u"Clear"_s));
    auto *clear = Gui::child<QPushButton>(preview, u"confirmButton"_s);
    QCOMPARE(clear->text(), u"Clear"_s);
    QVERIFY2(Gui::child<QPushButton>(preview, u"cancelButton"_s)->isDefault(), "something is lost");
    QVERIFY(Gui::labelText(preview, u"consequenceLabel"_s).contains(u"2 contact(s) lose the value"_s));
    QVERIFY(Gui::child<QCheckBox>(preview, u"backupCheck"_s)->isVisible());
    QVERIFY2(!clear->isEnabled(), "their number is to be typed");
    Gui::type(u"2"_s);
    Gui::click(preview, u"confirmButton"_s);
    QTRY_COMPARE(finished.size(), 1);
    for (const QString &email : emails)
        QCOMPARE(contact(email).value(u"country"), QString());
}

void TestPeopleCommands::setsALanguage()
{
    open();
    select({0});
    action(u"setFieldAction"_s)->trigger();
    QDialog *dialog = form(u"setFieldDialog"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 1);
    auto *fields = Gui::child<QComboBox>(dialog, u"fieldCombo"_s);
    fields->setCurrentIndex(fields->findText(u"Language"_s));
    QVERIFY(!Gui::child<QCheckBox>(dialog, u"clearCheck"_s)->isEnabled());
    auto *value = Gui::child<QLineEdit>(dialog, u"valueEdit"_s);
    value->setText(u"klingon"_s);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text().contains(u"pt"_s));
    const QString wanted = contact(emailOf(0)).locale == u"pt"_s ? u"fr"_s : u"pt"_s;
    value->setText(wanted);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(Gui::waitForNone(m_page.get(), u"setFieldDialog"_s), "one contact: nothing more is asked");
    QCOMPARE(contact(emailOf(0)).locale, wanted);
}

void TestPeopleCommands::listIsLookedThrough()
{
    open();
    addContact(u"late@example.org"_s);
    store(R"({"id": 7000001, "email": "twin@example.org"})");
    store(R"({"id": 7000002, "email": "Twin@example.org"})");
    table()->clearSelection();
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    auto *search = Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    auto *doubts = Gui::child<QListWidget>(dialog, u"contactDoubts"_s);
    QVERIFY(!doubts->isVisible());
    paste(search,
        QStringList{u"E-mail"_s, u"Name"_s, u"Town"_s, u"Street"_s, u"Since"_s, emailOf(0).toUpper(), emailOf(1),
            emailOf(1), u"late@example.org"_s, u"twin@example.org"_s, u"nobody@example.org"_s, u"broken@"_s}
            .join(u'\n'));
    QTRY_COMPARE(chosen->count(), 2);
    QCOMPARE(search->text(), QString());
    const auto said = [doubts](const QString &start) {
        const QList<QListWidgetItem *> found = doubts->findItems(start, Qt::MatchStartsWith);
        return found.size() == 1 ? found.first()->text() : QString();
    };
    QCOMPARE(doubts->count(), 10);
    QVERIFY2(doubts->item(3)->text().contains(u'@'), "addresses come first");
    QVERIFY(said(u"E-mail"_s).contains(u"not an e-mail address"_s));
    QVERIFY(said(u"broken@"_s).contains(u"not an e-mail address"_s));
    QVERIFY(said(emailOf(1)).contains(u"more than once"_s));
    QVERIFY(said(u"twin@"_s).contains(u"2 contact"_s));
    QVERIFY(said(u"late@"_s).contains(u"not among the loaded"_s));
    // The same list once more changes nothing.
    paste(search, emailOf(0) + u'\n' + u"late@example.org"_s);
    QTRY_COMPARE(search->text(), QString());
    QCOMPARE(chosen->count(), 2);
    Gui::click(dialog, u"askServiceButton"_s);
    QTRY_COMPARE(chosen->count(), 3);
    QTRY_VERIFY(said(u"nobody@"_s).contains(u"no contact of the account"_s));
    QCOMPARE(doubts->count(), 9);
    QCOMPARE(lookUps(), 2);
    QVERIFY(Gui::chooseFirst(dialog, u"courseCombo"_s));
    Gui::click(dialog, u"actionButton"_s);
    const QString left = Gui::labelText(form(u"planQuestion"_s), u"consequenceLabel"_s);
    QVERIFY2(left.contains(u"2 entry(ies) of the list left out: "_s), qPrintable(left));
    QVERIFY2(left.contains(u"twin@"_s) && left.contains(u"nobody@"_s), qPrintable(left));
    QVERIFY2(left.contains(u"6 entry(ies) of the list left out: no e-mail address"_s), qPrintable(left));
}

// Those whose addresses have it in part are loaded, and whoever has it is at the service.
void TestPeopleCommands::wholeAddressIsNobodyElse()
{
    open();
    addContact(u"ann@example.org"_s);
    store(R"({"id": 7000001, "email": "a.ann@example.org"})");
    store(R"({"id": 7000002, "email": "ann@example.org.uk"})");
    table()->clearSelection();
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->setFocus();
    auto *matches = Gui::child<QListWidget>(dialog, u"contactMatches"_s);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    Gui::type(u"ann@example.org"_s);
    QTRY_COMPARE(matches->count(), 2);
    QVERIFY2(matches->selectedItems().isEmpty(), "neither of them is meant");
    QVERIFY(Gui::labelText(dialog, u"pickerLabel"_s).contains(u"Enter looks for exactly ann@example.org"_s));
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(chosen->count(), 1);
    QCOMPARE(chosen->item(0)->text(), u"ann@example.org"_s);
    QCOMPARE(lookUps(), 1);

    Gui::type(u"nobody@example.org"_s);
    Gui::key(Qt::Key_Return);
    auto *doubts = Gui::child<QListWidget>(dialog, u"contactDoubts"_s);
    QTRY_VERIFY(doubts->count() == 1 && doubts->item(0)->text().contains(u"no contact of the account"_s));
    QCOMPARE(chosen->count(), 1);
    QCOMPARE(lookUps(), 2);
}

void TestPeopleCommands::returnTakesWhoIsMarked()
{
    open();
    store(R"({"id": 7000001, "email": "a.ann@example.org"})");
    store(R"({"id": 7000002, "email": "ann@example.org"})");
    store(R"({"id": 7000003, "email": "ann@example.org.uk"})");
    table()->clearSelection();
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->setFocus();
    auto *matches = Gui::child<QListWidget>(dialog, u"contactMatches"_s);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    const auto marked = [matches] {
        const QList<QListWidgetItem *> items = matches->selectedItems();
        return items.isEmpty() ? QString() : items.first()->text();
    };
    // The whole address: whoever has just that one, not the first in the list.
    Gui::type(u"ann@example.org"_s);
    QTRY_COMPARE(matches->count(), 3);
    QCOMPARE(marked(), u"ann@example.org"_s);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(chosen->count(), 1);
    QCOMPARE(chosen->item(0)->text(), u"ann@example.org"_s);
    // A part of it: the first, or who was gone to.
    Gui::type(u"ann@ex"_s);
    QTRY_COMPARE(matches->count(), 3);
    QCOMPARE(marked(), u"a.ann@example.org"_s);
    Gui::key(Qt::Key_Down);
    Gui::key(Qt::Key_Down);
    QCOMPARE(marked(), u"ann@example.org.uk"_s);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(chosen->count(), 2);
    QCOMPARE(chosen->item(1)->text(), u"ann@example.org.uk"_s);
    // Of what is typed, also where Return comes before it was found.
    Gui::type(u"ann@ex"_s);
    QTRY_COMPARE(matches->count(), 3);
    const QString other = emailOf(0);
    Gui::key(Qt::Key_A, Qt::ControlModifier);
    Gui::type(other);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(chosen->count(), 3);
    QVERIFY2(chosen->item(2)->text().startsWith(other), qPrintable(chosen->item(2)->text()));
    QCOMPARE(lookUps(), 0);
}

void TestPeopleCommands::asksTheServiceUntilItIsStopped()
{
    open();
    table()->clearSelection();
    action(u"addToCommunityAction"_s)->trigger();
    QDialog *dialog = form(u"memberDialog"_s);
    QStringList addresses;
    for (int i = 0; i < 30; ++i)
        addresses.append(u"n%1@example.org"_s.arg(i));
    paste(Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s), addresses.join(u'\n'));
    auto *doubts = Gui::child<QListWidget>(dialog, u"contactDoubts"_s);
    QTRY_COMPARE(doubts->count(), 30);
    m_demo->fault(DemoFault::Kind::Delay, u"email="_s, -1, 100);
    auto *ask = Gui::child<QToolButton>(dialog, u"askServiceButton"_s);
    ask->click();
    Gui::click(form(u"askServiceQuestion"_s), u"confirmButton"_s);
    QTRY_COMPARE(ask->text(), u"Stop asking"_s);
    QTRY_VERIFY(!doubts->findItems(u"no contact"_s, Qt::MatchContains).isEmpty());
    ask->click();
    QVERIFY(ask->text() != u"Stop asking"_s);
    dialog->reject(); // with one question under way
    QVERIFY(Gui::waitForNone(m_page.get(), u"memberDialog"_s));
    QVERIFY2(lookUps() >= 1 && lookUps() <= 4, qPrintable(QString::number(lookUps())));
}

void TestPeopleCommands::editsTagsOfAList()
{
    open();
    const qint64 late = addContact(u"late@example.org"_s);
    table()->clearSelection();
    Gui::key(Qt::Key_T, Qt::ControlModifier);
    QDialog *dialog = form(u"TagEditDialog"_s);
    auto *next = Gui::child<QPushButton>(dialog, u"nextButton"_s);
    QVERIFY(!next->isEnabled());
    paste(Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s),
        QStringList{emailOf(0), emailOf(0), u"late@example.org"_s, u"nobody@example.org"_s}.join(u'\n'));
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    QTRY_COMPARE(chosen->count(), 1);
    Gui::click(dialog, u"askServiceButton"_s);
    QTRY_COMPARE(chosen->count(), 2);
    QTRY_VERIFY(next->isEnabled());
    const qint64 first = contact(emailOf(0)).id;
    Gui::key(Qt::Key_Return); // Next is the default button
    auto *search = Gui::child<QLineEdit>(dialog, u"tagSearchEdit"_s);
    QTRY_VERIFY(search->hasFocus());
    QVERIFY(Gui::labelText(dialog, u"scopeLabel"_s).contains(u"2 contact"_s));
    Gui::type(u"Of the list"_s);
    QTRY_VERIFY(Gui::child<QPushButton>(dialog, u"createTagButton"_s)->isEnabled());
    Gui::key(Qt::Key_Return);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_VERIFY(Gui::child<QWidget>(dialog, u"startButton"_s)->isVisible());
    QVERIFY2(Gui::labelText(dialog, u"planLabel"_s).contains(u"nobody@example.org"_s), "says whom it leaves out");
    QVERIFY(Gui::labelText(dialog, u"automationsLabel"_s).contains(u"cannot be taken back"_s));
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"startButton"_s);
    QTRY_COMPARE(finished.size(), 1);
    service().edit([&](DemoData &data) {
        for (const qint64 id : {first, late})
            QCOMPARE(data.contact(id)->tags.isEmpty(), false);
    });
}

// From a selection back to the list of people, one more, and on with both.
void TestPeopleCommands::changesWhoseTags()
{
    open();
    select({0});
    Gui::key(Qt::Key_T, Qt::ControlModifier);
    QDialog *dialog = form(u"TagEditDialog"_s);
    QVERIFY(Gui::labelText(dialog, u"scopeLabel"_s).contains(u"1 contact"_s));
    Gui::click(dialog, u"backButton"_s);
    auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    QTRY_COMPARE(chosen->count(), 1);
    Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s)->setFocus();
    Gui::type(emailOf(5));
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactMatches"_s)->count(), 1);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(chosen->count(), 2);
    Gui::click(dialog, u"nextButton"_s);
    QTRY_VERIFY(Gui::labelText(dialog, u"scopeLabel"_s).contains(u"2 contact"_s));
}

void TestPeopleCommands::grantsToAList()
{
    open();
    const QStringList emails{emailOf(0), emailOf(1)};
    service().edit([](DemoData &data) {
        data.enrollments.clear();
        data.memberships.clear();
    });
    table()->clearSelection();
    Gui::key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = form(u"grantDialog"_s);
    auto *bar = Gui::child<MessageBar>(dialog, u"messageBar"_s);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(bar->text().contains(u"contact"_s), qPrintable(bar->text()));
    paste(Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s), emails.join(u'\n'));
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 2);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(bar->text().contains(u"tag"_s), qPrintable(bar->text()));
    Gui::child<QLineEdit>(dialog, u"addTagEdit"_s)->setFocus();
    Gui::type(u"Launch 2027"_s);
    Gui::click(dialog, u"actionButton"_s);
    QVERIFY2(bar->text().contains(u"Launch 2027"_s), "a new tag is not made by the way");
    Gui::child<QLineEdit>(dialog, u"addTagEdit"_s)->setFocus();
    Gui::key(Qt::Key_Return);
    auto *courses = Gui::child<QComboBox>(dialog, u"courseCombo"_s);
    auto *communities = Gui::child<QComboBox>(dialog, u"communityCombo"_s);
    QTRY_VERIFY(courses->count() > 1 && communities->count() > 1);
    QVERIFY(!Gui::child<QWidget>(dialog, u"accessCombo"_s)->isEnabled()); // of no course
    courses->setCurrentIndex(1);
    communities->setCurrentIndex(1);
    QVERIFY(Gui::child<QWidget>(dialog, u"accessCombo"_s)->isEnabled());
    // One is enrolled meanwhile.
    DemoEnrollment enrollment;
    enrollment.contactId = contact(emails.at(1)).id;
    enrollment.courseId = courses->currentData().toLongLong();
    enrollment.accessType = u"full_access"_s;
    service().edit([enrollment](DemoData &data) { data.addEnrollment(enrollment); });
    Gui::click(dialog, u"actionButton"_s);
    QDialog *preview = form(u"planQuestion"_s);
    auto *lines = Gui::child<QTableWidget>(preview, u"planTable"_s);
    QCOMPARE(lines->rowCount(), 4); // the new tag, giving it, course, community
    QCOMPARE(lines->item(2, 1)->text(), u"2"_s);
    QVERIFY(Gui::labelText(preview, u"consequenceLabel"_s).contains(u"cannot be taken back"_s));
    QSignalSpy started(m_page.get(), &ResourcePage::jobStarted);
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(preview, u"confirmButton"_s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 1);
    const auto outcome = finished.first().first().value<JobOutcome>();
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.job.counts[Change::State::AlreadySo], 1);
    QCOMPARE(outcome.job.counts[Change::State::Done], 6);
    QSet<qint64> enrolled;
    service().edit([&enrolled](DemoData &data) {
        for (const auto &[id, one] : data.enrollments)
            enrolled.insert(one.contactId);
        QCOMPARE(data.enrollments.size(), size_t(2));
    });
    QCOMPARE(enrolled.size(), 2);
}

void TestPeopleCommands::formsReadWhatTheyAddTo_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("lists");
    QTest::newRow("enroll") << u"enrollContactsAction"_s << QStringList{u"/enrollments"_s};
    QTest::newRow("add members") << u"addToCommunityAction"_s << QStringList{u"/memberships"_s};
    QTest::newRow("grant") << u"grantAction"_s << QStringList{u"/enrollments"_s, u"/memberships"_s};
}

// What was there before is known by its number, should an answer be lost.
void TestPeopleCommands::formsReadWhatTheyAddTo()
{
    QFETCH(QString, command);
    QFETCH(QStringList, lists);
    open();
    select({0});
    for (const QString &list : lists)
        QCOMPARE(m_demo->requests("GET", list), 0);
    action(command)->trigger();
    for (const QString &list : lists)
        QTRY_COMPARE(m_demo->requests("GET", list), 1);
}

void TestPeopleCommands::returnAfterTheNumberDeletes()
{
    open();
    select({0, 2});
    Gui::key(Qt::Key_Delete);
    QDialog *question = form(u"deleteQuestion"_s);
    Gui::child<QCheckBox>(question, u"backupCheck"_s)->setChecked(false);
    Gui::child<QLineEdit>(question, u"numberEdit"_s)->setFocus();
    Gui::type(u"2"_s);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(model()->rowCount(), 38);
}

// What is typed into the line of contacts and not taken is said, not left out.
void TestPeopleCommands::mnemonicsLeadToTheFieldsOfAForm()
{
    open();
    select({0});
    Gui::key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = form(u"grantDialog"_s);
    Gui::child<QComboBox>(dialog, u"communityCombo"_s)->setFocus();
    Gui::key(Qt::Key_T, Qt::AltModifier);
    auto *search = Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s);
    QVERIFY(search->hasFocus());
    Gui::key(Qt::Key_G, Qt::AltModifier);
    QVERIFY(Gui::child<QLineEdit>(dialog, u"addTagEdit"_s)->hasFocus());
    Gui::key(Qt::Key_T, Qt::AltModifier);
    QVERIFY(search->hasFocus());
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 1);
    Gui::type(u"nobody of this name"_s);
    const int height = dialog->height();
    Gui::click(dialog, u"actionButton"_s);
    auto *bar = Gui::child<MessageBar>(dialog, u"messageBar"_s);
    QVERIFY2(bar->text().contains(u"nobody of this name"_s), qPrintable(bar->text()));
    QVERIFY2(dialog->height() > height, "the message has room of its own");
}

void TestPeopleCommands::enterTakesTheOfferedTag()
{
    open();
    service().edit([](DemoData &data) { data.addTag(u"Podcast xyz"_s); });
    m_workspace->tagListing()->refreshAll();
    const auto isKnown = [this] {
        const QList<Tag> tags = m_workspace->tags();
        return std::any_of(tags.cbegin(), tags.cend(), [](const Tag &tag) { return tag.name == u"Podcast xyz"_s; });
    };
    QTRY_VERIFY(isKnown());
    select({0});
    Gui::key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = form(u"grantDialog"_s);
    auto *edit = Gui::child<QLineEdit>(dialog, u"addTagEdit"_s);
    edit->setFocus();
    Gui::type(u"podcast x"_s);
    QVERIFY(Gui::labelText(dialog, u"addTagHint"_s).contains(u"Podcast xyz"_s));
    Gui::key(Qt::Key_Return);
    QCOMPARE(edit->text(), QString());
    QCOMPARE(Gui::child<QWidget>(dialog, u"tagChip"_s)->accessibleName(), u"Podcast xyz"_s);
}

// Neither a course that nobody chose nor a preview that nobody read.
void TestPeopleCommands::quickReturnsEnrollNobody()
{
    const DoubleClickGuard guard;
    const Gui::Pace pace;
    open();
    select({0, 1});
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    const auto *courses = Gui::child<QComboBox>(dialog, u"courseCombo"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 2);
    QTRY_VERIFY(courses->count() > 0);
    QCOMPARE(courses->currentIndex(), -1);
    QVERIFY2(courses->hasFocus(), "that is what is still to be said");
    Gui::key(Qt::Key_Return);
    QCOMPARE(Gui::child<MessageBar>(dialog, u"messageBar"_s)->text(), u"Choose a course."_s);
    Gui::key(Qt::Key_Down);
    QCOMPARE(courses->currentIndex(), 0);

    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    pace.quick();
    Gui::key(Qt::Key_Return);
    QDialog *question = form(u"planQuestion"_s);
    const auto *confirm = Gui::child<QPushButton>(question, u"confirmButton"_s);
    QVERIFY(confirm->hasFocus());
    Gui::key(Qt::Key_Return);
    QVERIFY2(confirm->isEnabled(), "it would be looked at once more now");
    Gui::key(Qt::Key_Space);
    QVERIFY(confirm->isEnabled());
    pace.slow();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &held);
    QVERIFY(confirm->isEnabled());
    QCOMPARE(m_demo->requests("POST"), 0);
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(finished.size(), 1);
}

// Return confirms; the second one must not confirm what is shown instead, since the account has moved.
void TestPeopleCommands::newPreviewIsReadFirst()
{
    const DoubleClickGuard guard;
    const Gui::Pace pace;
    open();
    select({0, 1, 2});
    const QStringList emails{emailOf(0), emailOf(1), emailOf(2)};
    Gui::key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = form(u"setFieldDialog"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 3);
    chooseField(dialog, u"country"_s);
    Gui::child<QLineEdit>(dialog, u"valueEdit"_s)->setFocus();
    Gui::type(u"IS"_s);
    Gui::key(Qt::Key_Return);
    QDialog *preview = form(u"planQuestion"_s);
    setCountry(emails.at(0), u"IS"_s);
    auto *confirm = Gui::child<QPushButton>(preview, u"confirmButton"_s);
    QVERIFY(confirm->hasFocus());
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    pace.slow();
    Gui::key(Qt::Key_Return);
    pace.quick();
    QTRY_VERIFY(Gui::child<MessageBar>(preview, u"planMessageBar"_s)->isVisible());
    QVERIFY(confirm->hasFocus());
    Gui::key(Qt::Key_Return);
    QVERIFY2(confirm->isEnabled(), "it would be looked at once more now");
    Gui::clickAgain(confirm, confirm->rect().center());
    QVERIFY(confirm->isEnabled());
    pace.slow();
    Gui::key(Qt::Key_Return);
    pace.quick();
    QVERIFY2(!confirm->isEnabled(), "the keyboard is on Cancel meanwhile");
    Gui::key(Qt::Key_Return);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(m_demo->requests("PATCH"), 2);
}

// The button that was pressed cannot be pressed again while it waits, so that the keyboard goes on to Cancel.
void TestPeopleCommands::secondReturnDoesNotTakeBack()
{
    const DoubleClickGuard guard;
    const Gui::Pace pace;
    open();
    select({0});
    Gui::key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QDialog *dialog = form(u"setFieldDialog"_s);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 1);
    chooseField(dialog, u"country"_s);
    Gui::child<QLineEdit>(dialog, u"valueEdit"_s)->setText(u"IS"_s);
    auto *action = Gui::child<QPushButton>(dialog, u"actionButton"_s);
    action->setFocus();
    pace.quick();
    Gui::key(Qt::Key_Return);
    QVERIFY(!action->isEnabled());
    QVERIFY(Gui::child<QPushButton>(dialog, u"cancelButton"_s)->hasFocus());
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"setFieldDialog"_s));
    QCOMPARE(contact(emailOf(0)).value(u"country"), u"IS"_s);
}

// What it says stands in full, and a larger dialog shows more of whom it is about.
void TestPeopleCommands::pickerUsesTheRoomThereIs()
{
    open();
    table()->clearSelection();
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    QDialog *dialog = form(u"enrollDialog"_s);
    dialog->resize(dialog->minimumWidth(), dialog->height());
    m_demo->fault(DemoFault::Kind::ServerErrorHtml, u"email="_s, -1);
    paste(Gui::child<QLineEdit>(dialog, u"contactSearchEdit"_s), u"one@example.org\ntwo@example.org"_s);
    auto *ask = Gui::child<QToolButton>(dialog, u"askServiceButton"_s);
    QTRY_VERIFY(ask->isVisible());
    Gui::click(dialog, u"askServiceButton"_s);
    QTRY_VERIFY(ask->text().startsWith(u"Ask the service"_s));
    const auto *said = Gui::child<QLabel>(dialog, u"pickerLabel"_s);
    QVERIFY2(said->text().contains(u'\n'), "that it did not answer");
    QTRY_VERIFY(said->height() >= said->heightForWidth(said->width()));
    QVERIFY2(said->width() > dialog->width() / 2, "not beside the buttons");

    const auto *chosen = Gui::child<QListWidget>(dialog, u"contactChosen"_s);
    const int height = chosen->height();
    QVERIFY(height >= 4 * chosen->fontMetrics().height());
    dialog->resize(dialog->width(), dialog->height() + 300);
    QTRY_VERIFY(chosen->height() > height + 50);
}

QTEST_MAIN(TestPeopleCommands)
#include "tst_peoplecommands.moc"
