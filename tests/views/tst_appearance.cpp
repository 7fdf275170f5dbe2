// SPDX-License-Identifier: GPL-3.0-or-later
// How the window looks to somebody who goes through its pages, as far as that can be measured.
#include "appearance.h"
#include "guitest.h"
#include "icons.h"
#include "plandialog.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "resourcepage.h"
#include "twoaccounts.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Qt::Alignment sideOf(const QVariant &alignment, Qt::Alignment otherwise)
{
    const Qt::Alignment set = alignment.isValid() ? alignment.value<Qt::Alignment>() : otherwise;
    return set & Qt::AlignHorizontal_Mask;
}

/// Titles that stand at another side than what is below them; where nothing is, "no rows".
QStringList misaligned(const QAbstractItemView *view, const QHeaderView *header)
{
    const QAbstractItemModel *model = view->model();
    QModelIndex parent;
    while (model->index(0, 0, parent).isValid())
        parent = model->index(0, 0, parent);
    if (!parent.isValid())
        return {u"no rows"_s};
    QStringList wrong;
    for (int column = 0; column < model->columnCount(); ++column) {
        if (header->isSectionHidden(column))
            continue;
        const QVariant cell = parent.siblingAtColumn(column).data(Qt::TextAlignmentRole);
        const QVariant title = model->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        if (sideOf(cell, Qt::AlignLeft) != sideOf(title, header->defaultAlignment()))
            wrong.append(model->headerData(column, Qt::Horizontal).toString());
    }
    return wrong;
}

/// The colours of an icon's lines.
QSet<QRgb> coloursOf(const QIcon &icon, QIcon::Mode mode)
{
    const QImage image = icon.pixmap(24, 24, mode).toImage().convertToFormat(QImage::Format_ARGB32);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                colours.insert(image.pixel(x, y));
        }
    }
    return colours;
}

} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private:
    MainWindow *window() const { return m_open->window(); }
    RecordTable *tableOf(const QString &page) const { return Gui::child<RecordTable>(window(), page + u"Table"_s); }
    /// The table of a page, once there are rows in it.
    RecordTable *show(const QString &page) const
    {
        window()->showPage(page);
        RecordTable *table = tableOf(page);
        if (!QTest::qWaitFor([table] { return table->recordModel()->rowCount() > 0; }))
            qFatal("No %s.", qPrintable(page));
        return table;
    }
    QStringList toolCommands() const
    {
        QStringList names;
        const QList<QAction *> actions = Gui::child<QToolBar>(window(), u"mainToolBar"_s)->actions();
        for (const QAction *action : actions) {
            if (!action->isSeparator())
                names.append(action->objectName());
        }
        return names;
    }
    QStringList menus() const
    {
        QStringList titles;
        const QList<QAction *> actions = window()->menuBar()->actions();
        for (const QAction *action : actions)
            titles.append(action->text());
        return titles;
    }

    std::unique_ptr<TwoAccounts> m_open;

private Q_SLOTS:
    void init()
    {
        Icons::followPalette();
        m_open = std::make_unique<TwoAccounts>();
        QVERIFY(m_open->load());
        window()->resize(900, 600);
        window()->show();
        QVERIFY(Gui::activate(window()));
    }
    void cleanup()
    {
        m_open.reset();
        QApplication::setPalette(QPalette());
    }

    void titlesStandWhereTheirCellsDo()
    {
        for (const QString &page : {u"contacts"_s, u"tags"_s, u"fields"_s, u"courses"_s, u"enrollments"_s,
                 u"communities"_s, u"memberships"_s}) {
            const RecordTable *table = show(page);
            QVERIFY2(misaligned(table, table->horizontalHeader()).isEmpty(), qPrintable(page));
        }
        // What the delegate paints at the right says so too.
        const RecordTable *tags = show(u"tags"_s);
        const int count = tags->recordModel()->resource().column("contacts");
        QCOMPARE(sideOf(tags->model()->headerData(count, Qt::Horizontal, Qt::TextAlignmentRole), {}), Qt::AlignRight);
    }

    void titlesOfPreviewsStandWhereTheirCellsDo()
    {
        RecordTable *contacts = show(u"contacts"_s);
        contacts->setFocus();
        contacts->selectAll();
        Gui::key(Qt::Key_Delete);
        const QPointer<PlanDialog> plan = Gui::waitForOpen<PlanDialog>(window());
        QVERIFY(plan);
        for (const QString &name : {u"planTable"_s, u"planRecordTable"_s}) {
            const auto *table = Gui::child<QTableView>(plan, name);
            QCOMPARE(misaligned(table, table->horizontalHeader()), QStringList());
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QModelIndex cell = table->model()->index(0, column);
                QVERIFY2(table->sizeHintForIndex(cell).width() <= table->columnWidth(column),
                    qPrintable(cell.data().toString()));
            }
        }
        plan->reject();
        QTRY_VERIFY(!plan);
        QVERIFY(Gui::activate(window()));
        contacts->selectAll();
        Gui::child<QAction>(window(), u"editTagsAction"_s)->trigger();
        auto *tags = Gui::waitForOpen<QDialog>(window(), u"TagEditDialog"_s);
        QVERIFY(tags && Gui::activate(tags));
        const auto *list = Gui::child<QTreeView>(tags, u"tagList"_s);
        QTRY_COMPARE(misaligned(list, list->header()), QStringList());
        QTRY_VERIFY(Gui::child<QLineEdit>(tags, u"tagSearchEdit"_s)->hasFocus());
        Gui::type(u"New in this test"_s);
        QTRY_VERIFY(Gui::child<QPushButton>(tags, u"createTagButton"_s)->isEnabled());
        Gui::key(Qt::Key_Return);
        Gui::key(Qt::Key_Return);
        const auto *preview = Gui::child<QTableView>(tags, u"previewTable"_s);
        QTRY_VERIFY(preview->isVisible());
        QTRY_COMPARE(misaligned(preview, preview->horizontalHeader()), QStringList());
        Gui::click(tags, u"startButton"_s);
        QVERIFY(Gui::waitForNone(window(), u"TagEditDialog"_s));
        window()->showPage(u"jobs"_s);
        const auto *jobs = Gui::child<QTreeView>(window(), u"jobsPageTree"_s);
        QTRY_VERIFY(jobs->model()->rowCount() > 0);
        QTRY_COMPARE(misaligned(jobs, jobs->header()), QStringList());
        window()->showPage(u"history"_s);
        for (const QString &name : {u"jobTable"_s, u"stepTable"_s}) {
            const auto *table = Gui::child<QTableView>(window(), name);
            QTRY_COMPARE(misaligned(table, table->horizontalHeader()), QStringList());
        }
    }

    // Commands that cannot be used only take room; the menus stay, for those who know their places.
    void thePagesWithoutRecordsHaveNoCommandsOfContacts()
    {
        show(u"contacts"_s);
        const QStringList all = toolCommands();
        QVERIFY(all.contains(u"newContactAction"_s));
        const QStringList titles = menus();
        for (const QString &page : {u"history"_s, u"connections"_s, u"jobs"_s}) {
            window()->showPage(page);
            QCOMPARE(toolCommands(), (QStringList{u"backAction"_s, u"forwardAction"_s}));
            QCOMPARE(menus(), titles);
        }
        show(u"contacts"_s);
        QCOMPARE(toolCommands(), all);
        // The card is about a contact.
        tableOf(u"contacts"_s)->setFocus();
        tableOf(u"contacts"_s)->selectRow(0);
        Gui::key(Qt::Key_Return);
        QTRY_VERIFY(!tableOf(u"contacts"_s)->isVisible());
        QCOMPARE(toolCommands(), all);
        window()->showPage(u"jobs"_s);
        window()->showPage(u"tags"_s);
        QVERIFY(toolCommands().contains(u"newTagAction"_s));
    }

    void markedIconsFitTheirText_data()
    {
        QTest::addColumn<QColor>("marked");
        QTest::newRow("light text") << QColor(Qt::white);
        QTest::newRow("dark text") << QColor(20, 20, 20);
    }

    void markedIconsFitTheirText()
    {
        QFETCH(const QColor, marked);
        QPalette palette = QApplication::palette();
        palette.setColor(QPalette::HighlightedText, marked);
        QApplication::setPalette(palette);
        const auto *list = Gui::child<QListWidget>(window(), u"navigationList"_s);
        for (int row = 0; row < list->count(); ++row) {
            const QIcon icon = list->item(row)->icon();
            QCOMPARE(coloursOf(icon, QIcon::Selected), QSet<QRgb>{marked.rgb()});
            QVERIFY(!coloursOf(icon, QIcon::Normal).isEmpty());
        }
        // An icon with colours of its own keeps them.
        const QIcon swatch = Icons::swatch(u"#ff0000"_s);
        QVERIFY(coloursOf(swatch, QIcon::Selected).contains(QColor(Qt::red).rgb()));
    }

    // The arrow for the rest of it, in a window where black cannot be seen.
    void theRestOfTheToolBarIsSeenInTheDark()
    {
        QApplication::setPalette(Appearance::darkPalette());
        window()->resize(720, 480);
        const auto *more
            = Gui::child<QToolButton>(Gui::child<QToolBar>(window(), u"mainToolBar"_s), u"qt_toolbar_ext_button"_s);
        QTRY_VERIFY(more->isVisible());
        QVERIFY(!more->toolTip().isEmpty() && !more->accessibleName().isEmpty());
        const auto isLight = [more] {
            const QSet<QRgb> colours = coloursOf(more->icon(), QIcon::Normal);
            return !colours.isEmpty() && std::all_of(colours.cbegin(), colours.cend(), [](QRgb colour) {
                return QColor(colour).lightness() > 160;
            });
        };
        QTRY_VERIFY(isLight());
    }

    // On a marked row too.
    void theRowWithTheKeyboardIsSeen()
    {
        m_open->tagFault(DemoFault::Kind::Delay, 0, 300);
        m_open->tagAll(m_open->second(), u"Spring"_s);
        RecordTable *contacts = show(u"contacts"_s);
        contacts->setFocus();
        contacts->selectRow(0);
        const auto hasRing = [](const QAbstractItemView *view) {
            const QRect row = view->visualRect(view->currentIndex());
            const QImage image = const_cast<QAbstractItemView *>(view)->viewport()->grab().toImage();
            return image.pixelColor(row.center().x(), row.top() + 1)
                == view->palette().color(QPalette::HighlightedText);
        };
        QTRY_VERIFY(hasRing(contacts));
        Gui::key(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        const auto *jobs = Gui::child<QTreeView>(window(), u"jobsDockViewTree"_s);
        QTRY_VERIFY(jobs->hasFocus() && jobs->currentIndex().parent().isValid());
        QTRY_VERIFY(hasRing(jobs));
        QVERIFY(!hasRing(contacts));
        Gui::key(Qt::Key_Escape);
        QTRY_VERIFY(hasRing(contacts));
        QVERIFY(!hasRing(jobs));
    }

    void columnsOfTheHistoryFitWhatIsInThem()
    {
        window()->resize(1400, 900);
        const qint64 job = m_open->tagAll(m_open->second(), u"Spring"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_open->state(m_open->second(), job), Job::State::Finished, 20000);
        window()->showPage(u"history"_s);
        for (const QString &name : {u"jobTable"_s, u"stepTable"_s}) {
            const auto *table = Gui::child<QTableView>(window(), name);
            // Titles of columns with more than a few cells that are cut.
            const auto cut = [table] {
                QStringList columns;
                const QAbstractItemModel *model = table->model();
                for (int column = 0; column < model->columnCount(); ++column) {
                    int cells = 0;
                    for (int row = 0; row < model->rowCount(); ++row) {
                        if (table->sizeHintForIndex(model->index(row, column)).width() > table->columnWidth(column))
                            ++cells;
                    }
                    if (cells > model->rowCount() / 10)
                        columns.append(model->headerData(column, Qt::Horizontal).toString());
                }
                return columns;
            };
            QTRY_VERIFY(table->model()->rowCount() > 0);
            QTRY_COMPARE(cut(), QStringList());
            QTRY_VERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
        }
    }

    // Nothing that people compare at a glance is cut, in a small window either; and what is there needs no scrolling.
    void columnsFitWhatIsInThem()
    {
        for (const QString &page :
            {u"tags"_s, u"fields"_s, u"courses"_s, u"enrollments"_s, u"communities"_s, u"memberships"_s}) {
            RecordTable *table = show(page);
            const auto cut = [table] {
                QStringList cells;
                const Resource &resource = table->recordModel()->resource();
                for (const int column : table->shownColumns()) {
                    const CellType type = resource.columns.at(column).type;
                    if (type == CellType::Text || type == CellType::Tags || type == CellType::Link)
                        continue;
                    for (int row = 0; row < qMin(20, table->model()->rowCount()); ++row) {
                        const QModelIndex cell = table->model()->index(row, column);
                        if (table->sizeHintForIndex(cell).width() > table->columnWidth(column))
                            cells.append(cell.data().toString());
                    }
                }
                return cells;
            };
            QTRY_VERIFY2(cut().isEmpty(), qPrintable(page + u": "_s + cut().join(u", "_s)));
            QTRY_VERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(), qPrintable(page));
        }
    }
};

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
