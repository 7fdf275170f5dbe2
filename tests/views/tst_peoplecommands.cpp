// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with many contacts at once, from the page with keys and the mouse to the data of the service.
#include "contactspage.h"
#include "demofixture.h"
#include "guitest.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "messagebar.h"
#include "mirror.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "settings.h"
#include "workspace.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestPeopleCommands : public QObject
{
    Q_OBJECT

private:
    /// The page of an account with 40 contacts, all of them loaded.
    void open()
    {
        m_demo = std::make_unique<DemoFixture>();
        m_folder = std::make_unique<QTemporaryDir>();
        Connection connection;
        connection.id = service().defaultConnection();
        m_settings = std::make_unique<Settings>(m_folder->path());
        m_workspace = std::make_unique<Workspace>(
            m_demo->settings(), service().key().toUtf8(), connection, m_folder->filePath(u"account"_s));
        m_page = std::make_unique<ContactsPage>(m_settings.get());
        m_page->resize(1100, 600);
        m_page->setWorkspace(m_workspace.get());
        m_page->setOnline(true);
        m_page->show();
        QVERIFY(Gui::activate(m_page.get()));
        QTRY_COMPARE(model()->rowCount(), 40);
        QTRY_COMPARE(m_workspace->contactListing()->state(), ListingSync::State::Exhausted);
        service().clearLedger();
    }
    DemoService &service() const { return m_demo->service(); }
    RecordTable *table() const { return Gui::child<RecordTable>(m_page.get(), u"contactsTable"_s); }
    RecordTableModel *model() const { return table()->recordModel(); }
    QAction *action(const QString &name) const { return Gui::child<QAction>(m_page.get(), name); }
    MessageBar *bar() const { return m_page->findChild<MessageBar *>(u"messageBar"_s, Qt::FindDirectChildrenOnly); }
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

    std::unique_ptr<DemoFixture> m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ContactsPage> m_page;

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
        m_settings.reset();
        m_demo.reset();
    }
    void readOnlyRefusesAtOnce();
    void deletesOneAfterAsking();
    void deletesManyAfterTheirNumber();
    void savesBeforeDeleting();
    void nothingIsDeletedWithoutTheBackup();
    void whoIsGoneIsShownBeforeTheStart();
    void saysARefusal();
};

void TestPeopleCommands::readOnlyRefusesAtOnce()
{
    open();
    table()->setFocus();
    table()->selectRow(0);
    const QStringList writing{u"newContactAction"_s, u"editContactAction"_s, u"deleteContactAction"_s,
        u"editTagsAction"_s, u"enrollContactsAction"_s, u"addToCommunityAction"_s};
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
    Gui::key(Qt::Key_Return);
    QVERIFY2(Gui::waitForNone(m_page.get(), u"deleteQuestion"_s), "Return is Cancel");
    QCOMPARE(m_demo->requests("DELETE"), 0);
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    Gui::click(form(u"deleteQuestion"_s), u"confirmButton"_s);
    QTRY_COMPARE(model()->rowCount(), 39);
    QVERIFY(!existsAtService(email));
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
    QTRY_VERIFY2(bar->text().contains(gone), qPrintable(bar->text()));
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

QTEST_MAIN(TestPeopleCommands)
#include "tst_peoplecommands.moc"
