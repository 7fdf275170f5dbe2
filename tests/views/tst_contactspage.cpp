// SPDX-License-Identifier: GPL-3.0-or-later
#include "contactspage.h"

#include "contactpane.h"
#include "guitest.h"
#include "jobrunner.h"
#include "listingsync.h"
#include "mirror.h"
#include "pagefixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

const QString ListPath = u"^/systeme/api/contacts$"_s;

} // namespace

class TestContactsPage : public QObject, protected PageFixture<ContactsPage>
{
    Q_OBJECT

private:
    /// An account with this many contacts at the service and nothing here; the page is not shown yet.
    void open(int contacts = 40)
    {
        DemoOptions options = DemoFixture::smallOptions();
        options.contacts = contacts;
        startService(options);
        startPage();
    }
    void end()
    {
        if (m_page)
            m_page->saveState();
        endPage();
    }
    void restart()
    {
        end();
        service().clearLedger();
        startPage();
        show();
    }
    void show()
    {
        m_page->setOnline(true);
        m_page->show();
        QVERIFY(Gui::activate(m_page.get()));
    }
    void openAndShow(int contacts = 40)
    {
        open(contacts);
        show();
        QTRY_COMPARE(rowCount(), qMin(contacts, 100));
        QTRY_VERIFY(atRest());
    }

    ListingSync *listing() const { return m_workspace->contactListing(); }
    int rowCount() const { return model()->rowCount(); }
    QLineEdit *search() const { return Gui::child<QLineEdit>(m_page.get(), u"searchEdit"_s); }
    QString footer() const { return Gui::labelText(m_page.get(), u"footerLabel"_s); }
    QString selectionText() const { return Gui::labelText(m_page.get(), u"selectionLabel"_s); }
    QLabel *emptyLabel() const { return Gui::child<QLabel>(table()->viewport(), u"emptyLabel"_s); }
    QAction *action(const char *name) const { return Gui::child<QAction>(m_page.get(), QLatin1StringView(name)); }
    /// Requests for pages of the list; the ten oldest that an estimate reads are none.
    int pagesAsked() const
    {
        int count = 0;
        const QList<DemoLedgerEntry> ledger = service().ledger();
        for (const DemoLedgerEntry &entry : ledger)
            count += entry.path == "/systeme/api/contacts"_L1 && entry.query.contains(u"limit=100"_s) ? 1 : 0;
        return count;
    }
    /// Contacts that are stored here, shown or not yet.
    qint64 stored() const
    {
        qint64 count = -1;
        m_workspace->mirror()->post(
            m_workspace.get(), [](MirrorStore &store) { return store.count("contact"); },
            [&](qint64 answer) { count = answer; });
        return QTest::qWaitFor([&count] { return count >= 0; }) ? count : -1;
    }
    /// Nothing of the list is under way, and all that is here is shown.
    bool atRest() const
    {
        return listing()->isOpen() && listing()->task() == ListingSync::Task::None && !model()->isQuerying()
            && model()->loaded() == rowCount();
    }
    int column(const QByteArray &key) const { return model()->resource().column(key); }
    QString cell(int row, const QByteArray &key) const { return model()->index(row, column(key)).data().toString(); }
    QStringList cells(const QByteArray &key) const
    {
        QStringList all;
        for (int row = 0; row < rowCount(); ++row)
            all.append(cell(row, key));
        return all;
    }
    QStringList tagsOf(int row) const
    {
        return model()->index(row, column("tags")).data(RecordTableModel::RawRole).toStringList();
    }
    int rowsWithTag(const QString &tag) const
    {
        int count = 0;
        for (int row = 0; row < rowCount(); ++row)
            count += tagsOf(row).contains(tag) ? 1 : 0;
        return count;
    }
    QString keyOf(int row) const { return model()->record(row).key; }
    std::vector<RowId> selected() const { return model()->rowIds(table()->selectionModel()->selection()); }
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers,
            {20, table()->rowViewportPosition(row) + table()->rowHeight(row) / 2});
    }
    void clickHeader(const QByteArray &key) const
    {
        QHeaderView *header = table()->horizontalHeader();
        const int at = header->sectionViewportPosition(column(key)) + header->sectionSize(column(key)) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {at, header->height() / 2});
    }
    QStringList shownColumns() const
    {
        QStringList keys;
        const QHeaderView *header = table()->horizontalHeader();
        for (int visual = 0; visual < header->count(); ++visual) {
            const int logical = header->logicalIndex(visual);
            if (!header->isSectionHidden(logical))
                keys.append(QString::fromUtf8(model()->resource().columns.at(logical).key));
        }
        return keys;
    }
    DemoContact atService(qint64 id) const
    {
        DemoContact found;
        service().edit([&](DemoData &data) { found = data.contact(id).value_or(DemoContact()); });
        return found;
    }
    bool existsAtService(qint64 id) const
    {
        bool exists = false;
        service().edit([&](DemoData &data) { exists = data.contactExists(id); });
        return exists;
    }
    /// The account's fields anew, after a reading that may be under way.
    bool readFields() const
    {
        ListingSync *fields = m_workspace->fieldListing();
        const bool idle
            = QTest::qWaitFor([&] { return fields->isOpen() && fields->task() == ListingSync::Task::None; });
        fields->open();
        return idle;
    }
    /// First custom field of the account that is a column of its own: key and title.
    std::pair<QByteArray, QString> customField() const
    {
        for (const ColumnInfo &info : model()->resource().columns) {
            if (info.key.startsWith("field_"))
                return {info.key, info.title};
        }
        return {};
    }

private Q_SLOTS:
    void cleanup()
    {
        end();
        endService();
    }

    void asksForNothingWhileItIsNotShown();
    void opensWithOnePage();
    void scrollingAsksForTheNextPage();
    void showsTagsAsChips();
    void loadsAllAndStops();
    void continuesAfterARestart();
    void searches();
    void saysHowToSearchFurther();
    void sortsByHeader();
    void keepsASortingByAField();
    void choosesColumns();
    void keepsColumnsWhenFieldsAreAdded();
    void keepsDetailsPane();
    void selectsAll();
    void editsTagsOfMany();
    void opensTheEditDialog();
    void asksForTheCard();
    void actsOnTheSelectedContact();
    void deletesAfterAsking();
    void deleteKeyBelongsToTheTable();
    void createsAContact();
    void hasAContextMenu();
    void failureKeepsWhatIsLoaded();
    void journalThatCannotBeOpenedStaysInView();
    void refreshesAll();
    void copiesRows();
    void saysThatTheAccountIsEmpty();
    void findsWhatWasDeletedElsewhere();
    void selectsKeys();
    void offlineOnlyShows();
    void disablesCommandsWhileHidden();
    void enrollsTheSelection();
    void showsOnlyATag();
    void staysAtTheRecord();
    void goesOnAtTheNeighbour();
    void staysWhereManyAreGone();
    void messageEndsWithItsList();
    void columnsFitTheTable();
    void firstColumnsFitBesideThePane();
    void theFrameOfACellTintsNoText();
};

void TestContactsPage::asksForNothingWhileItIsNotShown()
{
    open();
    m_page->setOnline(true);
    QTRY_VERIFY(model()->hasAnswer()); // the mirror was asked, and the service was not
    QCOMPARE(rowCount(), 0);
    QCOMPARE(service().ledger().size(), 0);
    show();
    QTRY_COMPARE(rowCount(), 40);
    QCOMPARE(m_demo->requests("GET", ListPath), 1);
}

void TestContactsPage::opensWithOnePage()
{
    open(350);
    show();
    QTRY_COMPARE(rowCount(), 100);
    QTRY_VERIFY(atRest());
    QCOMPARE(m_demo->requests("GET", ListPath), 1);
    QVERIFY2(footer().startsWith(u"100 contact"_s), qPrintable(footer()));
    QVERIFY2(footer().contains(u"more on the server"_s), qPrintable(footer()));
    QVERIFY2(footer().contains(u"just now"_s), qPrintable(footer()));
    QVERIFY(Gui::child<QToolButton>(m_page.get(), u"loadAllButton"_s)->isVisible());
    QVERIFY(!Gui::child<QToolButton>(m_page.get(), u"stopButton"_s)->isVisible());
    QVERIFY(!bar()->isVisible());
}

void TestContactsPage::scrollingAsksForTheNextPage()
{
    openAndShow(350);
    table()->setFocus();
    service().setLatency(150);
    // However often: one page at a time.
    for (int i = 0; i < 3; ++i)
        Gui::key(Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(pagesAsked(), 2);
    Gui::key(Qt::Key_PageUp);
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QVERIFY2(footer().contains(u"Loading…"_s), qPrintable(footer()));
    QTRY_COMPARE(rowCount(), 200);
    QTRY_VERIFY(atRest());
    QCOMPARE(pagesAsked(), 2);
    service().setLatency(0);
    // Page by page towards the end; in the middle nothing is asked for.
    Gui::key(Qt::Key_PageDown);
    QCOMPARE(listing()->task(), ListingSync::Task::None);
    while (table()->currentIndex().row() < 199)
        Gui::key(Qt::Key_PageDown);
    QTRY_COMPARE(rowCount(), 300);
    QTRY_VERIFY(atRest());
    QCOMPARE(pagesAsked(), 3);
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(rowCount(), 350);
    QTRY_VERIFY(footer().contains(u"all of the account"_s));
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(atRest());
    QCOMPARE(pagesAsked(), 4);
    QVERIFY(!Gui::child<QToolButton>(m_page.get(), u"loadAllButton"_s)->isVisible());
}

void TestContactsPage::showsTagsAsChips()
{
    open();
    service().edit([](DemoData &data) {
        const qint64 id = data.contactIds(1).first();
        DemoContact contact = *data.contact(id);
        contact.tags = {data.addTag(u"VIP"_s), data.addTag(u"<b>bold</b>"_s)};
        data.updateContact(contact);
        DemoContact other = *data.contact(data.contactIds(2).last());
        other.tags.clear();
        data.updateContact(other);
    });
    show();
    QTRY_COMPARE(rowCount(), 40);
    QCOMPARE(tagsOf(0).size(), 2);
    QVERIFY(tagsOf(0).contains(u"VIP"_s));
    const QModelIndex index = model()->index(0, column("tags"));
    QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    // Chips are painted, and nothing where there are none.
    const auto coloursOf = [this](const QModelIndex &at) {
        const QImage image = table()->viewport()->grab(table()->visualRect(at)).toImage();
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, image.height() / 2));
        return colours.size();
    };
    QVERIFY(coloursOf(index) > 2); // ground, fill and letters
    QCOMPARE(coloursOf(index.siblingAtRow(1)), 1);
}

void TestContactsPage::loadsAllAndStops()
{
    openAndShow(2500);
    service().setLatency(40);
    QAction *loadAll = action("loadAllAction");
    QTRY_VERIFY(loadAll->isEnabled());
    Gui::key(Qt::Key_L, Qt::ControlModifier);
    auto *stop = Gui::child<QToolButton>(m_page.get(), u"stopButton"_s);
    QTRY_VERIFY(stop->isVisible());
    QVERIFY(!loadAll->isEnabled());
    const QRegularExpression progress(u"Loading all: [\\d,]+ of about [\\d,]+ read, .+ left"_s);
    QTRY_VERIFY2(progress.match(footer()).hasMatch(), qPrintable(footer()));
    QTRY_VERIFY(rowCount() >= 400); // the table grows meanwhile
    // And can be used.
    table()->setFocus();
    table()->selectRow(0);
    Gui::key(Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
    QTest::mouseClick(stop, Qt::LeftButton);
    QTRY_VERIFY(atRest());
    QVERIFY(rowCount() < 2500);
    QVERIFY(!stop->isVisible());
    QVERIFY2(footer().contains(u"more on the server"_s), qPrintable(footer()));
    const int asked = pagesAsked();
    QVERIFY(asked < 25);
    QCOMPARE(table()->currentIndex().row(), 1);
    service().setLatency(0);
    Gui::click(m_page.get(), u"loadAllButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowCount(), 2500, 15000);
    QTRY_VERIFY(footer().contains(u"all of the account"_s));
    QVERIFY2(pagesAsked() <= 26, "only the page that was under way at Stop may be asked for again");
}

void TestContactsPage::continuesAfterARestart()
{
    openAndShow(1500);
    service().setLatency(40);
    QTRY_VERIFY(action("loadAllAction")->isEnabled());
    Gui::key(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(rowCount() >= 300);
    Gui::key(Qt::Key_Period, Qt::ControlModifier);
    QTRY_COMPARE(listing()->task(), ListingSync::Task::None);
    const int before = int(stored());
    QVERIFY(before < 1500 && before % 100 == 0);
    service().setLatency(0);
    restart();
    QTRY_COMPARE(rowCount(), before);
    QTRY_VERIFY(atRest());
    QCOMPARE(pagesAsked(), 1);
    QTRY_VERIFY(action("loadAllAction")->isEnabled());
    Gui::key(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(rowCount(), 1500, 15000);
    QTRY_VERIFY(atRest());
    QCOMPARE(pagesAsked(), 1 + (1500 - before) / 100);
}

void TestContactsPage::searches()
{
    open();
    service().edit([](DemoData &data) {
        DemoContact contact;
        contact.email = u"zz@example.org"_s;
        contact.setValue(u"first_name"_s, u"Élodie"_s);
        contact.setValue(u"surname"_s, u"Zżyzx"_s);
        data.addContact(contact);
    });
    show();
    QTRY_COMPARE(rowCount(), 41);
    table()->setFocus();
    Gui::key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search()->hasFocus());
    Gui::type(u"zzy elod"_s);
    QTRY_COMPARE(rowCount(), 1);
    QCOMPARE(cell(0, "email"), u"zz@example.org"_s);
    QTRY_VERIFY2(footer().startsWith(u"1 of 41 loaded contact"_s), qPrintable(footer()));
    Gui::key(Qt::Key_Down);
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 0);
    QCOMPARE(selected().size(), size_t(1));
    Gui::key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(search()->selectedText(), u"zzy elod"_s);
    Gui::key(Qt::Key_Escape);
    QCOMPARE(search()->text(), QString());
    QTRY_COMPARE(rowCount(), 41);
    QVERIFY(search()->hasFocus());
    Gui::type(u"e"_s); // from the first letter on
    QTRY_VERIFY(rowCount() > 0 && footer().contains(u"match"_s));
    QCOMPARE(m_demo->requests("GET", ListPath), 1);
}

void TestContactsPage::saysHowToSearchFurther()
{
    openAndShow(150);
    search()->setFocus();
    Gui::type(u"qqqqqq"_s);
    QTRY_COMPARE(rowCount(), 0);
    QTRY_VERIFY(emptyLabel()->isVisible());
    QVERIFY2(emptyLabel()->text().contains(u"“qqqqqq” among the 100"_s), qPrintable(emptyLabel()->text()));
    QVERIFY2(emptyLabel()->text().contains(u"more on the server"_s), qPrintable(emptyLabel()->text()));
    auto *loadAll = Gui::child<QToolButton>(m_page.get(), u"emptyLoadAllButton"_s);
    QTRY_VERIFY(loadAll->isVisible());
    QTest::mouseClick(loadAll, Qt::LeftButton);
    QTRY_VERIFY2(emptyLabel()->text().contains(u"All contacts of the account"_s), qPrintable(emptyLabel()->text()));
    QTRY_VERIFY(emptyLabel()->text().contains(u"among the 150"_s));
    QVERIFY(!loadAll->isVisible());
    search()->setFocus();
    Gui::key(Qt::Key_Escape);
    QTRY_COMPARE(rowCount(), 150);
    QVERIFY(!emptyLabel()->isVisible());
}

void TestContactsPage::sortsByHeader()
{
    openAndShow();
    const QStringList newestFirst = cells("email");
    clickHeader("email");
    QTRY_VERIFY(cells("email") != newestFirst);
    QTRY_VERIFY(!model()->isQuerying());
    QStringList ascending = cells("email");
    QVERIFY(std::is_sorted(ascending.cbegin(), ascending.cend(),
        [](const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) < 0; }));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), column("email"));
    clickHeader("email");
    QTRY_COMPARE(cells("email"), QStringList(ascending.crbegin(), ascending.crend()));
    restart();
    QTRY_COMPARE(cells("email"), QStringList(ascending.crbegin(), ascending.crend()));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), column("email"));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    QTRY_VERIFY(atRest());
    QCOMPARE(m_demo->requests("GET", ListPath), 1); // sorting asks for nothing
}

// Fields become known only after the table is shown.
void TestContactsPage::keepsASortingByAField()
{
    openAndShow();
    QTRY_VERIFY(!customField().first.isEmpty());
    const QByteArray field = customField().first;
    table()->showColumn(column(field));
    table()->scrollTo(model()->index(0, column(field)));
    clickHeader(field);
    clickHeader(field);
    QTRY_COMPARE(model()->sortColumn(), field);
    QTRY_VERIFY(!model()->isQuerying());
    const QStringList sorted = cells(field);
    QVERIFY(!sorted.first().isEmpty());
    const QStringList emails = cells("email");
    restart();
    QTRY_COMPARE(model()->sortColumn(), field);
    QTRY_COMPARE(cells("email"), emails);
    QCOMPARE(table()->horizontalHeader()->sortIndicatorSection(), column(field));
    QCOMPARE(table()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestContactsPage::choosesColumns()
{
    openAndShow();
    QTRY_VERIFY(!customField().first.isEmpty());
    const auto [key, title] = customField();
    table()->setFocus();
    Gui::key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    auto *chooser = Gui::waitForOpen<QDialog>(m_page.get(), u"columnChooser"_s);
    QVERIFY(chooser);
    auto *list = Gui::child<QListWidget>(chooser, u"columnList"_s);
    auto *find = Gui::child<QLineEdit>(chooser, u"columnSearchEdit"_s);
    const auto toggle = [&](const QString &column) {
        const QList<QListWidgetItem *> items = list->findItems(column, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        list->setFocus();
        list->setCurrentItem(items.first());
        Gui::key(Qt::Key_Space);
    };
    find->setFocus();
    Gui::type(title);
    QVERIFY(!list->findItems(title, Qt::MatchExactly).first()->isHidden());
    QVERIFY(list->findItems(u"E-mail"_s, Qt::MatchExactly).first()->isHidden());
    Gui::key(Qt::Key_Return);
    QVERIFY2(chooser->isVisible(), "Return in the search line closes nothing");
    find->clear();
    QVERIFY(!table()->isColumnHidden(column("phone")));
    toggle(title);
    toggle(u"Phone"_s);
    QVERIFY(!table()->isColumnHidden(column(key)));
    QVERIFY(table()->columnWidth(column(key)) > 20);
    QVERIFY(table()->isColumnHidden(column("phone")));
    // Up, to the first place.
    list->setCurrentItem(list->findItems(u"Last name"_s, Qt::MatchExactly).first());
    while (list->currentRow() > 0) {
        const int before = list->currentRow();
        Gui::click(chooser, u"columnUpButton"_s);
        QVERIFY(list->currentRow() == before - 1);
    }
    QCOMPARE(shownColumns().first(), u"last_name"_s);
    // The last column that is shown cannot be taken away.
    for (int i = 0; i < list->count(); ++i)
        list->item(i)->setCheckState(Qt::Unchecked);
    QCOMPARE(shownColumns(), QStringList{u"last_name"_s});
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    Gui::click(chooser, u"columnDefaultsButton"_s);
    QVERIFY(shownColumns().startsWith(u"email"_s));
    QVERIFY(!shownColumns().contains(QString::fromUtf8(key)));
    toggle(title);
    toggle(u"Phone"_s);
    Gui::key(Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_page.get(), u"columnChooser"_s));

    table()->horizontalHeader()->moveSection(table()->horizontalHeader()->visualIndex(column("last_name")), 0);
    table()->setColumnWidth(column("last_name"), 222);
    table()->setColumnWidth(column(key), 111);
    const QStringList shown = shownColumns();
    QVERIFY(shown.contains(QString::fromUtf8(key)) && !shown.contains(u"phone"_s));
    restart();
    QTRY_VERIFY(!customField().first.isEmpty());
    QCOMPARE(shownColumns(), shown);
    QCOMPARE(table()->columnWidth(column("last_name")), 222);
    QCOMPARE(table()->columnWidth(column(key)), 111);
}

void TestContactsPage::keepsColumnsWhenFieldsAreAdded()
{
    openAndShow();
    QTRY_VERIFY(!customField().first.isEmpty());
    const QByteArray key = customField().first;
    table()->showColumn(column(key));
    table()->horizontalHeader()->moveSection(table()->horizontalHeader()->visualIndex(column(key)), 1);
    table()->setColumnWidth(column(key), 133);
    table()->setColumnWidth(column("email"), 177);
    const QStringList shown = shownColumns();
    const int columns = model()->columnCount();
    service().edit([](DemoData &data) { data.addField(u"aaa_first"_s, u"AAA first of all"_s); });
    QVERIFY(readFields());
    QTRY_COMPARE(model()->columnCount(), columns + 1);
    QCOMPARE(shownColumns(), shown);
    QCOMPARE(table()->columnWidth(column(key)), 133);
    QCOMPARE(table()->columnWidth(column("email")), 177);
    restart();
    QTRY_COMPARE(model()->columnCount(), columns + 1);
    QCOMPARE(shownColumns(), shown);
    QCOMPARE(table()->columnWidth(column(key)), 133);
    // And when one is taken away.
    service().edit([](DemoData &data) { data.removeField(u"aaa_first"_s); });
    QVERIFY(readFields());
    QTRY_COMPARE(model()->columnCount(), columns);
    QCOMPARE(shownColumns(), shown);
    QCOMPARE(table()->columnWidth(column(key)), 133);
}

void TestContactsPage::keepsDetailsPane()
{
    openAndShow();
    const auto pane = [this] { return Gui::child<ContactPane>(m_page.get(), u"contactPane"_s); };
    table()->setFocus();
    clickRow(0);
    QVERIFY(pane()->isVisible());
    QTRY_COMPARE(pane()->record().key, keyOf(0));
    Gui::key(Qt::Key_Down);
    QCOMPARE(pane()->record().key, keyOf(1));
    Gui::key(Qt::Key_F9);
    QVERIFY(!pane()->isVisible());
    restart();
    QVERIFY2(!pane()->isVisible(), "as it was left");
    QVERIFY(!action("detailsAction")->isChecked());
    QTRY_COMPARE(rowCount(), 40);
    clickRow(2);
    Gui::key(Qt::Key_F9);
    QVERIFY(pane()->isVisible());
    QVERIFY(pane()->width() > 100);
    QCOMPARE(pane()->record().key, keyOf(2));
}

void TestContactsPage::selectsAll()
{
    openAndShow();
    clickRow(3);
    QCOMPARE(selectionText(), QString());
    Gui::key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(selectionText(), u"40 selected"_s);
    QCOMPARE(selected().size(), size_t(40));
    // Only what matches, and the command says so.
    search()->setFocus();
    Gui::type(cell(0, "email"));
    QTRY_COMPARE(rowCount(), 1);
    QVERIFY2(action("selectAllAction")->text().contains(u"1 matching (of what is loaded)"_s),
        qPrintable(action("selectAllAction")->text()));
    action("selectAllAction")->trigger();
    QCOMPARE(selected().size(), size_t(1));
    QVERIFY(table()->hasFocus());
}

void TestContactsPage::editsTagsOfMany()
{
    openAndShow();
    QSignalSpy started(m_page.get(), &ContactsPage::jobStarted);
    QSignalSpy over(m_workspace->jobs(), &JobRunner::jobFinished);
    table()->setFocus();
    clickRow(0);
    QVERIFY(action("editTagsAction")->isEnabled());
    Gui::key(Qt::Key_A, Qt::ControlModifier);
    Gui::key(Qt::Key_T, Qt::ControlModifier);
    auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), u"TagEditDialog"_s);
    QVERIFY(dialog);
    QVERIFY2(Gui::labelText(dialog, u"scopeLabel"_s).contains(u"40 contact"_s),
        qPrintable(Gui::labelText(dialog, u"scopeLabel"_s)));
    auto *create = Gui::child<QPushButton>(dialog, u"createTagButton"_s);
    Gui::type(u"Brand new tag"_s);
    QTRY_VERIFY(create->isEnabled());
    Gui::key(Qt::Key_Return); // makes it, and ticks it
    Gui::key(Qt::Key_Return); // on to the preview
    auto *startButton = Gui::child<QPushButton>(dialog, u"startButton"_s);
    QTRY_VERIFY(startButton->isVisible() && startButton->hasFocus());
    QCOMPARE(m_demo->requests("POST"), 0);
    m_demo->fault(DemoFault::Kind::Delay, u"contacts/\\d+/tags"_s, -1, 50);
    Gui::key(Qt::Key_Return); // start
    QTRY_COMPARE(started.size(), 1);
    QVERIFY(Gui::waitForNone(m_page.get(), u"TagEditDialog"_s));
    // The table shows them as they come, and can be used meanwhile.
    QTRY_VERIFY(rowsWithTag(u"Brand new tag"_s) > 0);
    QVERIFY(rowsWithTag(u"Brand new tag"_s) < 40);
    QCOMPARE(over.size(), 0);
    clickRow(5);
    QCOMPARE(selected().size(), size_t(1));
    QTRY_COMPARE_WITH_TIMEOUT(over.size(), 1, 15000);
    QTRY_COMPARE(rowsWithTag(u"Brand new tag"_s), 40);
    QCOMPARE(m_demo->requests("POST"), 41);
    QCOMPARE(selected().size(), size_t(1));
}

void TestContactsPage::opensTheEditDialog()
{
    openAndShow();
    table()->setFocus();
    clickRow(3);
    Gui::key(Qt::Key_F2);
    auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), u"ContactDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"emailEdit"_s)->text(), cell(3, "email"));
    QVERIFY(Gui::child<QLineEdit>(dialog, u"emailEdit"_s)->isReadOnly());
}

void TestContactsPage::asksForTheCard()
{
    openAndShow();
    QSignalSpy asked(m_page.get(), &ContactsPage::cardRequested);
    table()->setFocus();
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        const int row = int(key) % 5;
        clickRow(row);
        Gui::key(key);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.takeFirst().at(0).toString(), model()->record(row).key);
    }
    QTest::mouseDClick(table()->viewport(), Qt::LeftButton, {}, {20, table()->rowViewportPosition(1) + 4});
    QCOMPARE(asked.takeFirst().at(0).toString(), model()->record(1).key);
    QVERIFY(m_page->findChildren<QDialog *>().isEmpty());
}

// Taking a row out of the selection makes it the current one; commands speak of the selected one all the same.
void TestContactsPage::actsOnTheSelectedContact()
{
    openAndShow();
    clickRow(1);
    clickRow(4, Qt::ControlModifier);
    QVERIFY(!action("editContactAction")->isEnabled());
    clickRow(4, Qt::ControlModifier);
    QCOMPARE(selected().size(), size_t(1));
    QCOMPARE(table()->currentIndex().row(), 4);
    Gui::key(Qt::Key_F2);
    auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), u"ContactDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(Gui::child<QLineEdit>(dialog, u"emailEdit"_s)->text(), cell(1, "email"));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_page.get(), u"ContactDialog"_s));
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    auto *question = Gui::waitForOpen<QDialog>(m_page.get(), u"deleteQuestion"_s);
    QVERIFY(question);
    QVERIFY(Gui::labelText(question, u"questionLabel"_s).contains(cell(1, "email")));
}

void TestContactsPage::deletesAfterAsking()
{
    openAndShow();
    table()->setFocus();
    clickRow(2);
    const QString email = cell(2, "email");
    const qint64 id = keyOf(2).toLongLong();
    Gui::key(Qt::Key_Delete);
    auto *question = Gui::waitForOpen<QDialog>(m_page.get(), u"deleteQuestion"_s);
    QVERIFY(question);
    QVERIFY(Gui::labelText(question, u"questionLabel"_s).contains(email));
    QVERIFY(Gui::labelText(question, u"accountLabel"_s).contains(m_workspace->accountLabel()));
    QVERIFY(Gui::child<QPushButton>(question, u"cancelButton"_s)->isDefault());
    QTest::keyClick(question, Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"deleteQuestion"_s));
    QCOMPARE(m_demo->requests("DELETE"), 0);
    QVERIFY(Gui::activate(m_page.get()));
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    question = Gui::waitForOpen<QDialog>(m_page.get(), u"deleteQuestion"_s);
    QVERIFY(question);
    Gui::click(question, u"confirmButton"_s);
    QTRY_COMPARE(rowCount(), 39);
    QVERIFY(!cells("email").contains(email));
    QVERIFY(!existsAtService(id));
    QCOMPARE(m_demo->requests("DELETE"), 1);
}

void TestContactsPage::deleteKeyBelongsToTheTable()
{
    open();
    service().edit([](DemoData &data) {
        const qint64 id = data.contactIds(1).first();
        data.setContactTag(id, data.addTag(u"VIP"_s), true);
    });
    show();
    QTRY_COMPARE(rowCount(), 40);
    clickRow(0);
    QVERIFY(action("deleteContactAction")->isEnabled());
    // From everywhere else in the page the key does not reach for the contact.
    QList<QWidget *> others{Gui::child<QToolButton>(m_page.get(), u"removeTagButton"_s), search(),
        Gui::child<QLineEdit>(m_page.get(), u"addTagEdit"_s), Gui::child<QTableWidget>(m_page.get(), u"fieldsTable"_s)};
    for (QWidget *other : others) {
        other->setFocus();
        QVERIFY2(other->hasFocus(), qPrintable(other->objectName()));
        Gui::key(Qt::Key_Delete);
        QVERIFY2(m_page->findChildren<QDialog *>().isEmpty(), qPrintable(other->objectName()));
    }
    table()->setFocus();
    Gui::key(Qt::Key_Delete);
    QVERIFY(Gui::waitForOpen<QDialog>(m_page.get(), u"deleteQuestion"_s));
}

void TestContactsPage::createsAContact()
{
    openAndShow();
    search()->setFocus();
    Gui::type(cell(7, "email"));
    QTRY_COMPARE(rowCount(), 1);
    Gui::key(Qt::Key_N, Qt::ControlModifier);
    auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), u"ContactDialog"_s);
    QVERIFY(dialog);
    auto *email = Gui::child<QLineEdit>(dialog, u"emailEdit"_s);
    QVERIFY(email->hasFocus());
    Gui::type(u"brand.new@example.org"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_page.get(), u"ContactDialog"_s));
    // It is there, and it is what the keyboard is on.
    QTRY_COMPARE(rowCount(), 41);
    QTRY_COMPARE(selected().size(), size_t(1));
    QCOMPARE(cell(model()->positionOf(selected().front()), "email"), u"brand.new@example.org"_s);
    QCOMPARE(m_demo->requests("POST"), 1);
}

void TestContactsPage::hasAContextMenu()
{
    openAndShow();
    clickRow(2);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {30, 30}, table()->viewport()->mapToGlobal(QPoint(30, 30)));
    QCoreApplication::sendEvent(table()->viewport(), &event);
    auto *menu = Gui::waitForOpen<QMenu>(m_page.get());
    QVERIFY(menu);
    for (const char *name :
        {"editContactAction", "editTagsAction", "copyAction", "selectAllAction", "deleteContactAction"}) {
        QVERIFY2(menu->actions().contains(action(name)), name);
        QVERIFY2(action(name)->isEnabled(), name);
    }
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(m_page->findChildren<QMenu *>().isEmpty());

    QHeaderView *header = table()->horizontalHeader();
    QContextMenuEvent onHeader(QContextMenuEvent::Mouse, {10, 5}, header->viewport()->mapToGlobal(QPoint(10, 5)));
    QCoreApplication::sendEvent(header->viewport(), &onHeader);
    menu = Gui::waitForOpen<QMenu>(m_page.get());
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().first()->trigger();
    QVERIFY(table()->isColumnHidden(column("email")));
    menu->actions().last()->trigger();
    QVERIFY(Gui::waitForOpen<QDialog>(m_page.get(), u"columnChooser"_s));
    restart();
    QVERIFY(table()->isColumnHidden(column("email")));
}

void TestContactsPage::failureKeepsWhatIsLoaded()
{
    openAndShow(250);
    m_demo->fault(DemoFault::Kind::ServerErrorHtml, u"/api/contacts\\?.*startingAfter"_s);
    table()->setFocus();
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY2(bar()->text().contains(u"internal error"_s), qPrintable(bar()->text()));
    QCOMPARE(rowCount(), 100);
    QCOMPARE(pagesAsked(), 2);
    // It is not tried again by itself.
    Gui::key(Qt::Key_Home, Qt::ControlModifier);
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(listing()->state(), ListingSync::State::Failed);
    QCOMPARE(pagesAsked(), 2);
    Gui::click(bar(), u"retryButton"_s);
    QTRY_COMPARE(rowCount(), 200);
    QTRY_VERIFY(!bar()->isVisible());
    QTRY_VERIFY(atRest());
    QCOMPARE(pagesAsked(), 3);
}

// Nothing can be changed then: loading must not wipe that away.
void TestContactsPage::journalThatCannotBeOpenedStaysInView()
{
    open();
    end();
    QDir account(m_folder->filePath(u"account"_s));
    const QStringList files = account.entryList({u"journal.db*"_s}, QDir::Files);
    for (const QString &file : files)
        QVERIFY(account.remove(file));
    QVERIFY(account.mkdir(u"journal.db"_s));
    startPage();
    show();
    QTRY_COMPARE(rowCount(), 40);
    QTRY_VERIFY(atRest());
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(!bar()->text().isEmpty());
    action("refreshAction")->trigger();
    QTRY_COMPARE(m_demo->requests("GET", ListPath), 2);
    QTRY_VERIFY(atRest());
    QVERIFY(bar()->isVisible());
}

void TestContactsPage::refreshesAll()
{
    openAndShow(120);
    table()->setFocus();
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(rowCount(), 120);
    QTRY_VERIFY(atRest());
    const qint64 gone = keyOf(110).toLongLong();
    const qint64 edited = keyOf(105).toLongLong();
    service().edit([&](DemoData &data) {
        data.removeContact(gone);
        DemoContact contact = *data.contact(edited);
        contact.setValue(u"first_name"_s, u"Edited elsewhere"_s);
        data.updateContact(contact);
    });
    service().clearLedger();
    Gui::key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto *question = Gui::waitForOpen<QMessageBox>(m_page.get(), u"refreshAllQuestion"_s);
    QVERIFY(question);
    QVERIFY2(question->informativeText().contains(u"2 request"_s), qPrintable(question->informativeText()));
    QVERIFY(question->informativeText().contains(m_workspace->accountLabel()));
    QTest::keyClick(question, Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_page.get(), u"refreshAllQuestion"_s));
    QCOMPARE(service().ledger().size(), 0);
    action("refreshAllAction")->trigger();
    question = Gui::waitForOpen<QMessageBox>(m_page.get(), u"refreshAllQuestion"_s);
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_COMPARE(rowCount(), 119);
    QTRY_VERIFY(atRest());
    QVERIFY(cells("first_name").contains(u"Edited elsewhere"_s));
    QCOMPARE(pagesAsked(), 2);
}

void TestContactsPage::copiesRows()
{
    openAndShow();
    clickRow(0);
    QGuiApplication::clipboard()->clear();
    Gui::key(Qt::Key_C, Qt::ControlModifier);
    const QString one = QGuiApplication::clipboard()->text();
    QVERIFY2(one.startsWith(cell(0, "email") + u'\t'), qPrintable(one));
    QCOMPARE(one.count(u'\n'), 0);
    QCOMPARE(one.count(u'\t'), shownColumns().size() - 1);
    Gui::key(Qt::Key_Down, Qt::ShiftModifier);
    action("copyAction")->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.first().startsWith(u"E-mail\t"_s));
    QVERIFY(lines.last().startsWith(cell(1, "email")));
}

void TestContactsPage::saysThatTheAccountIsEmpty()
{
    open(0);
    show();
    QTRY_VERIFY(emptyLabel()->isVisible() && emptyLabel()->text().contains(u"no contacts yet"_s));
    QVERIFY2(emptyLabel()->text().contains(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)),
        qPrintable(emptyLabel()->text()));
    QVERIFY(!Gui::child<QToolButton>(m_page.get(), u"emptyLoadAllButton"_s)->isVisible());
    QVERIFY2(footer().contains(u"all of the account"_s), qPrintable(footer()));
    QCOMPARE(m_demo->requests("GET", ListPath), 1);
}

void TestContactsPage::findsWhatWasDeletedElsewhere()
{
    openAndShow();
    clickRow(3);
    const QString email = cell(3, "email");
    service().edit([id = keyOf(3).toLongLong()](DemoData &data) { data.removeContact(id); });
    Gui::click(m_page.get(), u"refreshContactButton"_s);
    QTRY_COMPARE(rowCount(), 39);
    QVERIFY(!cells("email").contains(email));
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY2(
        bar()->text().contains(email) && bar()->text().contains(u"deleted elsewhere"_s), qPrintable(bar()->text()));
}

void TestContactsPage::selectsKeys()
{
    openAndShow();
    const QStringList keys{keyOf(3), keyOf(20), keyOf(21), u"999999999"_s};
    const std::vector<RowId> wanted{model()->rowId(3), model()->rowId(20), model()->rowId(21)};
    search()->setFocus();
    Gui::type(cell(0, "email"));
    QTRY_COMPARE(rowCount(), 1);
    m_page->selectKeys(keys);
    QTRY_COMPARE(selected(), wanted);
    QCOMPARE(search()->text(), QString());
    QCOMPARE(rowCount(), 40);
    QVERIFY(table()->hasFocus());
    QCOMPARE(table()->currentIndex().row(), 3);
    QCOMPARE(selectionText(), u"3 selected"_s);
    m_page->selectKeys({keys.at(1)});
    QTRY_COMPARE(selected(), std::vector<RowId>{wanted.at(1)});
}

void TestContactsPage::offlineOnlyShows()
{
    openAndShow(150);
    clickRow(0);
    m_page->setOnline(false);
    service().clearLedger();
    for (const char *name : {"newContactAction", "editContactAction", "deleteContactAction", "editTagsAction",
             "refreshAction", "loadMoreAction", "loadAllAction", "refreshAllAction"})
        QVERIFY2(!action(name)->isEnabled(), name);
    for (const char *name : {"copyAction", "selectAllAction", "findAction", "columnsAction"})
        QVERIFY2(action(name)->isEnabled(), name);
    Gui::key(Qt::Key_Return);
    Gui::click(m_page.get(), u"editButton"_s);
    Gui::click(m_page.get(), u"deleteButton"_s);
    QVERIFY(m_page->findChildren<QDialog *>().isEmpty());
    table()->setFocus();
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(listing()->task(), ListingSync::Task::None);
    QCOMPARE(service().ledger().size(), 0);
    m_page->setOnline(true);
    QTRY_COMPARE(rowCount(), 150); // the end is still in sight
}

void TestContactsPage::disablesCommandsWhileHidden()
{
    openAndShow();
    clickRow(0);
    QVERIFY(action("deleteContactAction")->isEnabled());
    m_page->hide();
    for (const char *name :
        {"editContactAction", "deleteContactAction", "editTagsAction", "copyAction", "columnsAction"})
        QVERIFY2(!action(name)->isEnabled(), name);
    m_page->show();
    QVERIFY(action("deleteContactAction")->isEnabled());
    QCOMPARE(m_demo->requests("GET", ListPath), 1);
}

void TestContactsPage::enrollsTheSelection()
{
    openAndShow();
    clickRow(0);
    clickRow(1, Qt::ControlModifier);
    const QStringList keys{keyOf(0), keyOf(1)};
    service().edit([](DemoData &data) { data.enrollments.clear(); });
    Gui::key(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = Gui::waitForOpen<QDialog>(m_page.get(), u"enrollDialog"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(Gui::child<QListWidget>(dialog, u"contactChosen"_s)->count(), 2);
    QVERIFY(Gui::chooseFirst(dialog, u"courseCombo"_s));
    QSignalSpy started(m_page.get(), &ResourcePage::jobStarted);
    QSignalSpy finished(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(dialog, u"actionButton"_s);
    auto *question = Gui::waitForOpen<QDialog>(m_page.get(), u"planQuestion"_s);
    QVERIFY(question);
    Gui::click(question, u"confirmButton"_s);
    QTRY_COMPARE(started.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    QStringList enrolled;
    service().edit([&enrolled](DemoData &data) {
        for (const auto &[id, enrollment] : data.enrollments)
            enrolled.append(QString::number(enrollment.contactId));
    });
    QCOMPARE(QSet<QString>(enrolled.cbegin(), enrolled.cend()), QSet<QString>(keys.cbegin(), keys.cend()));
}

void TestContactsPage::showsOnlyATag()
{
    open();
    qint64 tag = 0;
    service().edit([&tag](DemoData &data) {
        tag = data.addTag(u"VIP"_s);
        for (const qint64 contact : data.contactIds(3))
            data.setContactTag(contact, tag, true);
    });
    show();
    QTRY_COMPARE(rowCount(), 40);
    Narrowing narrowing;
    narrowing.text = u"Tag: VIP"_s;
    narrowing.filter.withLinks = {tag};
    m_page->narrow(narrowing);
    QTRY_COMPARE(rowCount(), 3);
    QCOMPARE(Gui::labelText(m_page.get(), u"narrowingLabel"_s), u"Tag: VIP"_s);
    QTRY_VERIFY2(footer().startsWith(u"3 of 40"_s), qPrintable(footer()));
    narrowing.text = u"Tag: Nobody’s"_s;
    narrowing.filter.withLinks = {tag + 1};
    m_page->narrow(narrowing);
    QTRY_COMPARE(rowCount(), 0);
    QTRY_COMPARE(Gui::labelText(table(), u"emptyLabel"_s),
        u"There is nothing in this part of the list.\nTag: Nobody’s"_s); // nobody has searched for anything
    Gui::click(m_page.get(), u"narrowingClearButton"_s);
    QTRY_COMPARE(rowCount(), 40);
    QVERIFY(!Gui::child<QWidget>(m_page.get(), u"narrowingBar"_s)->isVisible());
}

// By what it is, wherever it comes to stand and in whatever list.
void TestContactsPage::staysAtTheRecord()
{
    openAndShow();
    table()->setFocus();
    clickRow(7);
    const QString key = keyOf(7);
    const auto isThere = [&] {
        const int row = table()->currentIndex().row();
        return row >= 0 && keyOf(row) == key && selected() == std::vector<RowId>{model()->rowId(row)};
    };
    // Sorted, and searched for among others.
    clickHeader("email");
    QTRY_VERIFY(!model()->isQuerying());
    QVERIFY(isThere());
    search()->setFocus();
    Gui::type(cell(table()->currentIndex().row(), "email").section(u'@', 1));
    QTRY_VERIFY(model()->isCurrent() && rowCount() < 40);
    QVERIFY(isThere());
    // Not found: nobody is chosen instead, and it is there again afterwards.
    search()->selectAll();
    Gui::type(u"zzzzz"_s);
    QTRY_COMPARE(rowCount(), 0);
    search()->clear();
    QTRY_COMPARE(rowCount(), 40);
    QVERIFY(isThere());
    // Somebody is new.
    service().edit([](DemoData &data) {
        DemoContact contact;
        contact.email = u"aaa.newest@example.org"_s;
        data.addContact(contact);
    });
    table()->setFocus();
    const int row = table()->currentIndex().row();
    Gui::key(Qt::Key_F5);
    QTRY_COMPARE(rowCount(), 41);
    QCOMPARE(table()->currentIndex().row(), row + 1);
    QVERIFY(isThere());
    QVERIFY(table()->hasFocus());
}

void TestContactsPage::goesOnAtTheNeighbour()
{
    openAndShow();
    table()->setFocus();
    const auto remove = [this](int left) {
        Gui::key(Qt::Key_Delete);
        auto *question = Gui::waitForOpen<QDialog>(m_page.get(), u"deleteQuestion"_s);
        QVERIFY(question);
        Gui::click(question, u"confirmButton"_s);
        QVERIFY(Gui::waitForNone(m_page.get(), u"deleteQuestion"_s));
        QVERIFY(Gui::activate(m_page.get()));
        QTRY_COMPARE(rowCount(), left);
        QVERIFY(table()->hasFocus());
        QCOMPARE(selected().size(), size_t(1));
    };
    clickRow(2);
    const QString next = keyOf(3);
    remove(39);
    QCOMPARE(table()->currentIndex().row(), 2);
    QCOMPARE(keyOf(2), next);
    QCOMPARE(model()->rowId(2), selected().front());
    Gui::key(Qt::Key_Down); // from there on
    QCOMPARE(table()->currentIndex().row(), 3);
    // The last one has the one before.
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(table()->currentIndex().row(), 38);
    remove(38);
    QCOMPARE(table()->currentIndex().row(), 37);
}

void TestContactsPage::staysWhereManyAreGone()
{
    openAndShow(350);
    action("loadAllAction")->trigger();
    QTRY_COMPARE(rowCount(), 350);
    QTRY_VERIFY(atRest());
    table()->setFocus();
    table()->selectRow(100);
    const QString next = keyOf(300);
    std::vector<qint64> gone;
    for (int row = 50; row < 300; ++row)
        gone.push_back(keyOf(row).toLongLong());
    service().edit([&gone](DemoData &data) {
        for (const qint64 id : gone)
            data.removeContact(id);
    });
    Gui::key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    auto *question = Gui::waitForOpen<QMessageBox>(m_page.get(), u"refreshAllQuestion"_s);
    QVERIFY(question);
    Gui::click(question, u"confirmButton"_s);
    QTRY_COMPARE(rowCount(), 100);
    QCOMPARE(keyOf(table()->currentIndex().row()), next);
    QCOMPARE(selected().size(), size_t(1));
    QVERIFY(Gui::activate(m_page.get()));
    QVERIFY(table()->hasFocus());
}

// The message about a part of the list goes with that part.
void TestContactsPage::messageEndsWithItsList()
{
    openAndShow(250);
    DemoFault fault;
    fault.kind = DemoFault::Kind::Status;
    fault.status = 403;
    fault.pathPattern = u"/api/contacts\\?.*startingAfter"_s;
    service().addFault(fault);
    table()->setFocus();
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(bar()->isVisible());
    Narrowing narrowing;
    narrowing.text = u"Tag: VIP"_s;
    narrowing.filter.withLinks = {1};
    m_page->narrow(narrowing);
    QVERIFY(!bar()->isVisible());
    m_page->narrow({});
    // The account is reached again.
    service().addFault(fault);
    QTRY_COMPARE(rowCount(), 100);
    table()->setFocus();
    Gui::key(Qt::Key_Home, Qt::ControlModifier);
    Gui::key(Qt::Key_End, Qt::ControlModifier);
    action("loadMoreAction")->trigger();
    QTRY_VERIFY(bar()->isVisible());
    m_page->setOnline(false);
    QVERIFY2(bar()->isVisible(), "it is so still");
    m_page->setOnline(true);
    QTRY_COMPARE(rowCount(), 200);
    QVERIFY(!bar()->isVisible());
}

// Words are shortened before a table has to be scrolled sideways; where there is room, they have it.
void TestContactsPage::columnsFitTheTable()
{
    openAndShow();
    const auto *header = table()->horizontalHeader();
    action("detailsAction")->setChecked(false);
    for (const int width : {800, 1100, 1900}) {
        m_page->resize(width, 600);
        QTRY_COMPARE(table()->width(), width - 12);
        QCOMPARE(header->length(), table()->viewport()->width());
        QVERIFY(!table()->horizontalScrollBar()->isVisible());
    }
    const int date = header->sectionSize(column("registered"));
    m_page->resize(800, 600);
    QTRY_COMPARE(table()->width(), 800 - 12);
    QCOMPARE(header->sectionSize(column("registered")), date); // half a date says nothing
    // What somebody made wider stays so, and the others give way.
    table()->setColumnWidth(column("email"), 260);
    m_page->resize(900, 600);
    QTRY_COMPARE(header->length(), table()->viewport()->width());
    QCOMPARE(header->sectionSize(column("email")), 260);
    restart();
    QCOMPARE(table()->columnWidth(column("email")), 260);
    QVERIFY(table()->columnWidth(column("tags")) != 260);
}

// In a small window not all of them have room: those that say who it is have, and none is cut off.
void TestContactsPage::firstColumnsFitBesideThePane()
{
    openAndShow();
    const auto *header = table()->horizontalHeader();
    QVERIFY(action("detailsAction")->isChecked());
    for (const int width : {640, 700, 755}) {
        m_page->resize(width, 480);
        QTRY_COMPARE(m_page->findChild<QWidget *>(u"contactPane"_s)->geometry().right() + 1, width - 12);
        const int room = table()->viewport()->width();
        for (int column = 0; column < header->count(); ++column) {
            if (header->isSectionHidden(column))
                continue;
            const int left = header->sectionPosition(column);
            const int right = left + header->sectionSize(column);
            QVERIFY2(right <= room || left >= room, qPrintable(model()->resource().columns.at(column).title));
        }
        for (const char *first : {"email", "first_name", "last_name"})
            QVERIFY2(header->sectionPosition(column(first)) < room, first);
    }
}

void TestContactsPage::theFrameOfACellTintsNoText()
{
    openAndShow();
    table()->setFocus();
    table()->selectRow(1);
    QVERIFY(table()->hasFocus());
    const QColor wanted = table()->palette().color(QPalette::Active, QPalette::HighlightedText);
    const QRect cell = table()->visualRect(table()->currentIndex());
    const auto hasText = [&](const QRect &part) {
        const QImage image = table()->viewport()->grab(part).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == wanted)
                    return true;
            }
        }
        return false;
    };
    QVERIFY2(hasText(table()->visualRect(table()->currentIndex().siblingAtColumn(column("last_name")))), "without");
    QVERIFY(hasText(cell));
}

QTEST_MAIN(TestContactsPage)
#include "tst_contactspage.moc"
