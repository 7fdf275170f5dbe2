// SPDX-License-Identifier: GPL-3.0-or-later
// Save as CSV, as every table of records has it.
#include "contactspage.h"
#include "csvexport.h"
#include "guitest.h"
#include "listingsync.h"
#include "mirror.h"
#include "pagefixture.h"
#include "recordpage.h"
#include "recordpages.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonObject>
#include <QLineEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QToolButton>

#include <sys/resource.h>

#include <csignal>

using namespace Qt::StringLiterals;

using Declaration = RecordPageDeclaration (*)();

class TestSaveCsv : public QObject, protected PageFixture<ResourcePage>
{
    Q_OBJECT

private:
    template <class Page, class... Arguments>
    void open(int contacts, const Arguments &...arguments)
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = contacts;
        startService(options);
        QVERIFY(QDir(m_folder->path()).mkpath(u"out"_s));
        startPage<Page>(arguments...);
    }
    void show()
    {
        m_page->setOnline(true);
        m_page->show();
        QVERIFY(Gui::activate(m_page.get()));
        QTRY_VERIFY(model()->rowCount() > 0);
        QTRY_VERIFY(action()->isEnabled());
        table()->setFocus();
    }
    void openContacts(int contacts = 40)
    {
        open<ContactsPage>(contacts);
        show();
        QTRY_COMPARE(model()->rowCount(), qMin(contacts, 100));
        QTRY_COMPARE(m_workspace->contactListing()->task(), ListingSync::Task::None);
        QTRY_VERIFY(action()->isEnabled());
    }
    /// Many in the mirror, and nothing of them at the service.
    void store(int contacts)
    {
        PageToStore page;
        page.resource = "contact";
        page.listing = "contact";
        for (int id = 1; id <= contacts; ++id)
            page.items.append(R"({"id":%1,"email":"p%1@x.org"})"_ba.replace("%1", QByteArray::number(id)));
        bool done = false;
        m_workspace->mirror()->post(
            this, [page](MirrorStore &store) { store.storePage(page); }, [&done] { done = true; });
        QVERIFY(QTest::qWaitFor([&done] { return done; }, 60000));
        m_page->show();
        QVERIFY(Gui::activate(m_page.get()));
        QTRY_COMPARE(model()->rowCount(), contacts);
        QTRY_VERIFY(action()->isEnabled());
    }
    /// Nothing is read for the file before release().
    void hold()
    {
        m_held = std::make_shared<QSemaphore>();
        m_workspace->mirror()->post(
            this, [held = m_held](MirrorStore &) { held->acquire(); }, [] {});
    }
    void release()
    {
        if (m_held)
            m_held->release();
        m_held.reset();
    }
    /// By keys only: Ctrl+Shift+S, a name, Return.
    bool save(const QString &file)
    {
        Gui::key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = Gui::waitForOpen<QFileDialog>(m_page.get(), u"csvFileDialog"_s);
        if (!dialog)
            return false;
        dialog->selectNameFilter(dialog->nameFilters().at(1)); // without the mark
        auto *name = dialog->findChild<QLineEdit *>();
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        return Gui::waitForNone(m_page.get(), u"csvFileDialog"_s) && Gui::activate(m_page.get());
    }
    QString saved(const QString &name)
    {
        bar()->hide();
        if (!save(file(name)) || !QTest::qWaitFor([this] { return bar()->isVisible(); }, 30000))
            return u"nothing was said"_s;
        return bar()->text();
    }
    QString file(const QString &name) const { return m_folder->filePath(u"out/"_s + name); }
    QStringList files() const { return QDir(file({})).entryList(QDir::Files | QDir::Hidden); }
    QStringList lines(const QString &name) const
    {
        QFile in(file(name));
        if (!in.open(QIODevice::ReadOnly))
            return {};
        QStringList lines = QString::fromUtf8(in.readAll()).split(u"\r\n"_s);
        lines.removeLast(); // after the end of the last one
        return lines;
    }
    /// The first cells of the lines below the header.
    QStringList firstCells(const QString &name) const
    {
        QStringList cells;
        const QStringList all = lines(name).mid(1);
        for (const QString &line : all)
            cells.append(line.section(u',', 0, 0));
        return cells;
    }
    QAction *action() const { return m_page->listActions().saveCsv; }
    QString footer() const { return Gui::labelText(m_page.get(), u"footerLabel"_s); }
    QToolButton *stopButton() const { return Gui::child<QToolButton>(m_page.get(), u"stopCsvButton"_s); }
    int column(const QByteArray &key) const { return model()->resource().column(key); }
    QStringList cells(const QByteArray &key) const
    {
        QStringList all;
        for (int row = 0; row < model()->rowCount(); ++row)
            all.append(model()->index(row, column(key)).data().toString());
        return all;
    }
    void select(int row) const
    {
        table()->selectionModel()->select(
            model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    std::shared_ptr<QSemaphore> m_held{};

private Q_SLOTS:
    void cleanup()
    {
        release();
        endService();
    }

    // The columns that are shown, in the order in which they are; the rows likewise.
    void writesWhatIsShown()
    {
        openContacts();
        QHeaderView *header = table()->horizontalHeader();
        for (int i = 0; i < header->count(); ++i)
            header->setSectionHidden(i, true);
        for (const char *key : {"email", "last_name", "registered"})
            header->setSectionHidden(column(key), false);
        header->moveSection(header->visualIndex(column("registered")), 0);
        header->moveSection(header->visualIndex(column("email")), 0);
        table()->sortByColumn(column("email"), Qt::DescendingOrder);
        QTRY_VERIFY(model()->isCurrent());
        QStringList sorted = cells("email");
        std::sort(sorted.begin(), sorted.end(), std::greater<>());
        QTRY_COMPARE(cells("email"), sorted);

        const QString said = saved(u"contacts"_s); // gets the ending
        QVERIFY2(said.startsWith(u"40 "_s) && said.contains(u"contacts.csv"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"loaded"_s), qPrintable(said)); // all of the account are
        QCOMPARE(files(), QStringList{u"contacts.csv"_s});
        QCOMPARE(lines(u"contacts.csv"_s).first(), u"E-mail,Registered,Last name"_s);
        QCOMPARE(firstCells(u"contacts.csv"_s), sorted);
        const QDateTime registered
            = model()->index(0, column("registered")).data(RecordTableModel::RawRole).toDateTime();
        const QString line = lines(u"contacts.csv"_s).at(1);
        QVERIFY2(line.contains(registered.toUTC().toString(Qt::ISODate)), qPrintable(line));
    }

    void writesTheSelectedOnesAlone()
    {
        openContacts();
        table()->clearSelection();
        for (const int row : {7, 2, 30}) // not as they stand
            select(row);
        const QStringList all = cells("email");
        const QString said = saved(u"some.csv"_s);
        QVERIFY2(said.startsWith(u"3 "_s), qPrintable(said));
        QCOMPARE(firstCells(u"some.csv"_s), QStringList({all.at(2), all.at(7), all.at(30)}));
        // A single one is only where somebody is.
        table()->selectRow(5);
        QVERIFY(saved(u"all.csv"_s).startsWith(u"40 "_s));
        QCOMPARE(firstCells(u"all.csv"_s), all);
    }

    void writesWhatWasSearched()
    {
        openContacts();
        const QString wanted = cells("email").at(11);
        Gui::key(Qt::Key_F, Qt::ControlModifier);
        Gui::type(wanted);
        QVERIFY(!action()->isEnabled()); // the rows are still those from before
        QTRY_VERIFY(action()->isEnabled());
        QVERIFY(saved(u"found.csv"_s).startsWith(u"1 "_s));
        QCOMPARE(firstCells(u"found.csv"_s), QStringList{wanted});
        Gui::type(u"nobody has this"_s);
        QTRY_COMPARE(model()->rowCount(), 0);
        QVERIFY(!action()->isEnabled());
    }

    void saysThatMoreMayExist()
    {
        openContacts(150);
        const QString said = saved(u"part.csv"_s);
        QVERIFY2(said.startsWith(u"100 "_s) && said.contains(u"only the loaded ones"_s), qPrintable(said));
        select(1);
        select(2);
        QVERIFY(!saved(u"two.csv"_s).contains(u"loaded"_s)); // those were meant
    }

    // Counts are numbers and nothing else, a name that looks like a formula is none.
    void writesCountsAndHarmlessNames()
    {
        open<RecordPage>(40, RecordPages::tags());
        m_demo->service().edit([](DemoData &data) { data.addTag(u"=HYPERLINK(\"http://x\",\"y\")"_s); });
        show();
        QTRY_VERIFY(cells("name").contains(u"=HYPERLINK(\"http://x\",\"y\")"_s));
        m_workspace->contactListing()->open();
        QTRY_COMPARE(m_workspace->contactListing()->state(), ListingSync::State::Exhausted);
        QTRY_VERIFY(model()->atLeast().isEmpty() && !model()->isQuerying());
        saved(u"tags.csv"_s);
        const QStringList all = lines(u"tags.csv"_s);
        QCOMPARE(all.size(), 1 + model()->rowCount());
        QVERIFY2(
            all.filter(u"\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",0,"_s).size() == 1, qPrintable(all.join(u'\n')));
        for (int row = 0; row < model()->rowCount(); ++row) {
            const QString name = model()->index(row, column("name")).data().toString();
            const qint64 count = model()->index(row, column("contacts")).data(RecordTableModel::RawRole).toLongLong();
            if (!name.startsWith(u'='))
                QVERIFY2(all.at(row + 1).contains(u',' + QString::number(count) + u','), qPrintable(all.at(row + 1)));
        }
    }

    void unwritablePlace()
    {
        openContacts();
        const QString said = saved(u"missing/contacts.csv"_s);
        QVERIFY2(said.contains(u"could not be written"_s) && said.contains(u"missing"_s), qPrintable(said));
        QCOMPARE(files(), QStringList());
        QTRY_VERIFY(action()->isEnabled());
        QVERIFY(saved(u"contacts.csv"_s).startsWith(u"40 "_s)); // elsewhere it goes
    }

    void fullDisk()
    {
        open<ContactsPage>(1);
        store(5000);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit = before;
        limit.rlim_cur = 64 * 1024;
        setrlimit(RLIMIT_FSIZE, &limit);
        const QString said = saved(u"contacts.csv"_s);
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY2(said.contains(u"contacts.csv could not be written"_s), qPrintable(said));
        QCOMPARE(files(), QStringList());
    }

    void cancelledDialogWritesNothing()
    {
        openContacts();
        Gui::key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = Gui::waitForOpen<QFileDialog>(m_page.get(), u"csvFileDialog"_s);
        QVERIFY(dialog);
        QVERIFY(!action()->isEnabled()); // one at a time
        Gui::key(Qt::Key_Escape);
        QTRY_VERIFY(action()->isEnabled());
        QVERIFY(!stopButton()->isVisible());
    }

    void canBeStopped()
    {
        open<ContactsPage>(1);
        store(3000);
        hold();
        QVERIFY(save(file(u"all.csv"_s)));
        QTRY_VERIFY(stopButton()->isVisible());
        QVERIFY2(footer().contains(u"Saving all.csv: "_s) && footer().contains(u"3,000"_s), qPrintable(footer()));
        QVERIFY(!stopButton()->text().isEmpty());
        stopButton()->setFocus();
        Gui::key(Qt::Key_Space);
        QTRY_VERIFY(bar()->isVisible() && bar()->text().contains(u"stopped"_s));
        release();
        QTRY_VERIFY(!stopButton()->isVisible() && action()->isEnabled());
        QCOMPARE(files(), QStringList());
        QVERIFY2(!footer().contains(u"Saving"_s), qPrintable(footer()));
    }

    // What is deleted while it is written is told, also where nothing is left of a portion.
    void leavesOutWhatIsDeletedMeanwhile()
    {
        open<ContactsPage>(1);
        store(3000);
        Gui::key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = Gui::waitForOpen<QFileDialog>(m_page.get(), u"csvFileDialog"_s);
        QVERIFY(dialog);
        QStringList keys;
        for (int row = 0; row < 1200; ++row)
            keys.append(model()->record(row).key);
        m_workspace->mirror()->post(
            this,
            [keys](MirrorStore &store) {
                for (const QString &key : keys)
                    store.removeRecord("contact", key);
            },
            [] {});
        QTRY_COMPARE(model()->rowCount(), 1800);
        dialog->findChild<QLineEdit *>()->setText(file(u"rest.csv"_s));
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY2(
            bar()->text().startsWith(u"1,800 "_s) && bar()->text().contains(u"1,200 "_s), qPrintable(bar()->text()));
        QCOMPARE(firstCells(u"rest.csv"_s), cells("email"));
    }

    // The page goes on to another account, or to none: the file is written all the same.
    void goesOnWithoutThePage()
    {
        open<ContactsPage>(1);
        store(3000);
        hold();
        QVERIFY(save(file(u"all.csv"_s)));
        QTRY_VERIFY(stopButton()->isVisible());
        m_page->setWorkspace(nullptr);
        QVERIFY2(footer().contains(u"all.csv"_s) && stopButton()->isVisible(), qPrintable(footer()));
        release();
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), 30000);
        QCOMPARE(lines(u"all.csv"_s).size(), 3001);
        QTRY_VERIFY(!stopButton()->isVisible());
    }

    void endsWithTheAccount()
    {
        open<ContactsPage>(1);
        store(3000);
        hold();
        QVERIFY(save(file(u"all.csv"_s)));
        QTRY_VERIFY(stopButton()->isVisible());
        m_page->setWorkspace(nullptr);
        release();
        m_workspace.reset();
        QCOMPARE(files(), QStringList());
        QVERIFY(!stopButton()->isVisible());
    }

    void everyPageHasIt_data()
    {
        QTest::addColumn<Declaration>("page");
        QTest::newRow("tags") << &RecordPages::tags;
        QTest::newRow("fields") << &RecordPages::fields;
        QTest::newRow("courses") << &RecordPages::courses;
        QTest::newRow("enrollments") << &RecordPages::enrollments;
        QTest::newRow("communities") << &RecordPages::communities;
        QTest::newRow("memberships") << &RecordPages::memberships;
        QTest::newRow("subscriptions") << &RecordPages::subscriptions;
    }
    void everyPageHasIt()
    {
        QFETCH(Declaration, page);
        open<RecordPage>(40, page());
        if (model()->resource().name == "subscription") { // the service has no such list, but one may be known
            const QJsonObject paid{{u"id"_s, u"sub_1"_s}, {u"status"_s, u"active"_s}};
            m_workspace->mirror()->post(
                this, [paid](MirrorStore &store) { store.storeRecord("subscription", paid); }, [] {});
        }
        show();
        QTRY_VERIFY(action()->isEnabled() && !model()->isQuerying());
        const QString said = saved(u"rows.csv"_s);
        QVERIFY2(said.contains(u"rows.csv"_s), qPrintable(said));
        const QStringList all = lines(u"rows.csv"_s);
        QCOMPARE(all.size(), 1 + model()->rowCount());
        QStringList titles;
        const QList<int> columns = table()->shownColumns();
        for (const int shown : columns)
            titles.append(model()->headerData(shown, Qt::Horizontal).toString());
        QCOMPARE(all.first(), titles.join(u','));
    }
};

QTEST_MAIN(TestSaveCsv)
#include "tst_savecsv.moc"
