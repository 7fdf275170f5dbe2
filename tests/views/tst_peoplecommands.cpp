// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with many contacts at once, from the page with keys and the mouse to the data of the service.
#include "contactspage.h"
#include "demofixture.h"
#include "guitest.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "messagebar.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "settings.h"
#include "workspace.h"

#include <QAction>
#include <QDialog>
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

QTEST_MAIN(TestPeopleCommands)
#include "tst_peoplecommands.moc"
