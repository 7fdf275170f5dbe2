// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "accountwindow.h"
#include "contactspage.h"
#include "guitest.h"
#include "historypage.h"
#include "icons.h"
#include "jobrunner.h"
#include "jobsview.h"
#include "listingsync.h"
#include "messagebar.h"
#include "mirror.h"
#include "recordtable.h"
#include "recordtablemodel.h"
#include "resourcepage.h"

#include <QAccessible>
#include <QAction>
#include <QCloseEvent>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QProxyStyle>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>
#include <QTreeView>
#include <QWidgetAction>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace {

bool isInteractive(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || (qobject_cast<const QAbstractSlider *>(widget) && !qobject_cast<const QScrollBar *>(widget));
}

/// Made by Qt inside of its own widgets.
bool belongsToQt(const QWidget *widget)
{
    if (qobject_cast<const QHeaderView *>(widget) || widget->inherits("QTableCornerButton")
        || widget->objectName().startsWith(u"qt_"_s) || widget->objectName().startsWith(u"_q_"_s))
        return true;
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (qobject_cast<const QComboBox *>(above) || qobject_cast<const QAbstractSpinBox *>(above)
            || qobject_cast<const QLineEdit *>(above) || qobject_cast<const QMenuBar *>(above))
            return true;
    }
    return false;
}

/// What of the visible widgets lacks a name for programs or one for people; empty when all is well.
QStringList unnamed(QWidget *window)
{
    QStringList faults;
    int seen = 0;
    const QList<QWidget *> all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (!widget->isVisible() || widget->window() != window || !isInteractive(widget) || belongsToQt(widget))
            continue;
        ++seen;
        QStringList path;
        for (const QWidget *at = widget; at; at = at->parentWidget())
            path.prepend(
                at->objectName().isEmpty() ? QLatin1StringView(at->metaObject()->className()) : at->objectName());
        if (widget->objectName().isEmpty())
            faults.append(u"no object name: "_s + path.join(u'/'));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible || accessible->text(QAccessible::Name).trimmed().isEmpty())
            faults.append(u"no accessible name: "_s + path.join(u'/'));
    }
    if (seen == 0)
        faults.append(u"nothing was looked at in "_s + window->objectName());
    return faults;
}

QPalette paletteOf(const QColor &window, const QColor &text)
{
    QPalette palette;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        palette.setColor(role, window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    return palette;
}

/// How light the icon's lines are.
int lightness(const QIcon &icon)
{
    const QImage image = icon.pixmap(24, 24).toImage().convertToFormat(QImage::Format_ARGB32);
    int lightest = -1;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > 200)
                lightest = qMax(lightest, image.pixelColor(x, y).lightness());
        }
    }
    return lightest;
}

class IconStyle : public QProxyStyle
{
public:
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 1 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

class TestMainWindow : public QObject, protected AccountWindow
{
    Q_OBJECT

private:
    void start(const DemoOptions &options = DemoFixture::smallOptions())
    {
        m_demo = std::make_unique<DemoFixture>(options);
        m_folder = std::make_unique<QTemporaryDir>();
        openWindow();
    }
    /// As the program does once the session is ready; the window shows the contacts.
    void openAccount()
    {
        m_session->check();
        QTRY_COMPARE(m_session->state(), AccountSession::State::Ready);
        m_workspaces->setCurrent(m_session->defaultConnection().id);
        m_workspace = m_workspaces->current();
        m_window->show();
        QVERIFY(Gui::activate(m_window.get()));
    }
    void startAndOpen(const DemoOptions &options = DemoFixture::smallOptions())
    {
        start(options);
        openAccount();
        QTRY_COMPARE(table()->model()->rowCount(), 40);
    }
    RecordTable *table() const { return Gui::child<RecordTable>(m_window.get(), u"contactsTable"_s); }
    QListWidget *navigation() const { return Gui::child<QListWidget>(m_window.get(), u"navigationList"_s); }
    HistoryPage *history() const { return m_window->findChild<HistoryPage *>(); }
    MessageBar *jobsBar() const { return Gui::child<MessageBar>(m_window.get(), u"jobsBar"_s); }
    QAction *action(const char *name) const { return Gui::child<QAction>(m_window.get(), QLatin1StringView(name)); }
    QList<QAction *> menuCommands() const
    {
        QList<QAction *> commands;
        const QList<QAction *> menus = m_window->menuBar()->actions();
        for (const QAction *menu : menus)
            commands += Gui::commandsOf(menu->menu());
        return commands;
    }
    void delayTags(int milliseconds) const
    {
        m_demo->fault(DemoFault::Kind::Delay, u"contacts/\\d+/tags"_s, -1, milliseconds);
    }
    /// A job that gives every contact a new tag, through the dialog.
    void confirmTagJob() const
    {
        table()->setFocus();
        table()->selectAll();
        action("editTagsAction")->trigger();
        auto *dialog = Gui::waitForOpen<QDialog>(m_window.get(), u"TagEditDialog"_s);
        QVERIFY(dialog);
        auto *create = Gui::child<QPushButton>(dialog, u"createTagButton"_s);
        Gui::type(u"From the job"_s);
        QTRY_VERIFY(create->isEnabled());
        Gui::key(Qt::Key_Return);
        Gui::key(Qt::Key_Return);
        QTRY_VERIFY(Gui::child<QPushButton>(dialog, u"startButton"_s)->isVisible());
        Gui::key(Qt::Key_Return);
    }
    void startTagJob() const
    {
        confirmTagJob();
        QVERIFY(Gui::waitForNone(m_window.get(), u"TagEditDialog"_s));
        QVERIFY(Gui::activate(m_window.get()));
    }
    /// The program ended in the middle of a job of 41 requests; now the next start.
    void interruptAJob()
    {
        startAndOpen();
        delayTags(30);
        startTagJob();
        QTRY_VERIFY(tagRequests() >= 3);
        closeWindow();
        m_demo->service().clearFaults();
        QVERIFY(tagRequests() < 40);
        openWindow();
        openAccount();
        QTRY_VERIFY(jobsBar()->isVisible());
    }
    int tagRequests() const { return m_demo->requests("POST", u"contacts/\\d+/tags$"_s); }

    QPointer<Workspace> m_workspace;

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setApplicationName(u"systeme-admin"_s);
        QCoreApplication::setApplicationVersion(u"1.2.3"_s);
        QGuiApplication::setApplicationDisplayName(u"Systeme Admin"_s);
        Icons::followPalette();
    }
    void cleanup()
    {
        closeWindow();
        m_demo.reset();
        m_folder.reset();
        QApplication::setPalette(QPalette());
        Icons::followPalette();
    }

    void menusHoldEveryCommand();
    void shortcutsAreUnique();
    void mnemonicsAreUnique_data();
    void mnemonicsAreUnique();
    void everyWidgetHasItsNames();
    void theCardHasItsNames();
    void everyDialogHasItsNames();
    void navigatesByKeys();
    void keysEnterThePages();
    void beginsOnThePage();
    void beginsOnTheStartPage();
    void everyPageHasItsCommands();
    void linksLeadToOtherPages();
    void commandsStayWithTheirPage();
    void saysWhichAccountAndQuota();
    void showsTheRunningJob();
    void asksBeforeItClosesOverARunningJob();
    void keepsToolBar();
    void aboutOpens();
    void everyIconIsThere();
    void iconsFollowThePalette_data();
    void iconsFollowThePalette();
    void buttonsOfDialogsHaveNoIcons();
    void menuKeyOpensTheMenuOfTheRow_data();
    void menuKeyOpensTheMenuOfTheRow();
    void interruptedJobContinues();
    void interruptedJobIsReviewed();
    void interruptedJobIsStopped();
    void showsWhatHistorySelects();
    void switchesAccounts();
    void saysWhyAnAccountDoesNotWork();
    void readOnlyIsOneClick();
    void connectionsWithoutAnAccount();
    void aBegunConnectionIsOffered();
};

void TestMainWindow::menusHoldEveryCommand()
{
    startAndOpen();
    const QList<QAction *> commands = menuCommands();
    const ContactsPage::Actions &page = Gui::child<ContactsPage>(m_window.get(), u"contactsPage"_s)->actionsOfPage();
    for (const QAction *command :
        {page.create, page.edit, page.remove, page.editTags, page.copy, page.selectAll, page.saveCsv, page.find,
            page.refresh, page.loadMore, page.loadAll, page.stop, page.refreshAll, page.columns, page.details}) {
        QVERIFY2(commands.contains(command), qPrintable(command->objectName()));
        QVERIFY2(!command->shortcut().isEmpty() || command->text().contains(u'\t'), qPrintable(command->objectName()));
    }
    for (const char *name : {"quitAction", "contactsPageAction", "historyPageAction"}) {
        QVERIFY2(commands.contains(action(name)), name);
        QVERIFY2(!action(name)->shortcut().isEmpty(), name);
    }
    QVERIFY(commands.contains(action("aboutAction")));
    for (const QAction *command : commands) {
        QVERIFY2(!command->objectName().isEmpty(), qPrintable(command->text()));
        QVERIFY2(!command->text().isEmpty(), qPrintable(command->objectName()));
    }
    // What the tool bar has is in a menu too.
    const QList<QAction *> tools = Gui::child<QToolBar>(m_window.get(), u"mainToolBar"_s)->actions();
    for (const QAction *tool : tools) {
        if (!tool->isSeparator() && !qobject_cast<const QWidgetAction *>(tool)) {
            QVERIFY2(commands.contains(tool), qPrintable(tool->text()));
            QVERIFY2(!tool->icon().pixmap(16, 16).isNull(), qPrintable(tool->text()));
        }
    }
}

void TestMainWindow::shortcutsAreUnique()
{
    startAndOpen();
    QHash<QKeySequence, QString> shortcuts;
    const QList<QAction *> commands = menuCommands();
    for (const QAction *command : commands) {
        const QList<QKeySequence> sequences = command->shortcuts();
        for (const QKeySequence &sequence : sequences) {
            QVERIFY2(!shortcuts.contains(sequence), qPrintable(sequence.toString()));
            shortcuts.insert(sequence, command->objectName());
        }
    }
    QVERIFY(shortcuts.size() > 12);
}

// Keys that are underlined, in each language and on each page.
void TestMainWindow::mnemonicsAreUnique_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("French") << u"fr"_s;
}

void TestMainWindow::mnemonicsAreUnique()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u"systeme-admin_"_s + language, QStringLiteral(SA_QM_DIR)));
    QCoreApplication::installTranslator(&translator);
    startAndOpen();
    QStringList clashes;
    const auto look = [&clashes](const QList<QAction *> &actions, const QString &where) {
        QHash<QChar, QString> seen;
        for (const QAction *action : actions) {
            const QChar mnemonic = Gui::mnemonicOf(action->text());
            if (!mnemonic.isNull() && seen.contains(mnemonic))
                clashes.append(where + ": "_L1 + seen.value(mnemonic) + " / "_L1 + action->text());
            seen.insert(mnemonic, action->text());
        }
    };
    const QList<QAction *> menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus)
        QVERIFY2(!Gui::mnemonicOf(menu->text()).isNull(), qPrintable(menu->text()));
    for (int row = 0; row < navigation()->count(); ++row) {
        navigation()->setCurrentRow(row);
        look(menus, m_window->currentPage()); // the one of the records has the name of the page
        for (const QAction *menu : menus)
            look(Gui::commandsOf(menu->menu()), m_window->currentPage() + ", "_L1 + menu->text());
    }
    // A button would have to be pressed twice, and what is above it too.
    QStringList above;
    for (const QAction *menu : menus)
        above.append(menu->text());
    for (const QLabel *label : m_window->menuBar()->findChildren<QLabel *>())
        above.append(label->text());
    QVERIFY(above.size() > menus.size());
    const QList<const QWidget *> pages{history(), Gui::child<JobsView>(m_window.get(), u"jobsPage"_s)};
    for (const QWidget *page : pages) {
        const auto buttons = page->findChildren<QAbstractButton *>();
        QVERIFY(!buttons.isEmpty());
        for (const QAbstractButton *button : buttons) {
            const QChar mnemonic = Gui::mnemonicOf(button->text());
            for (const QString &text : std::as_const(above)) {
                if (!mnemonic.isNull() && mnemonic == Gui::mnemonicOf(text))
                    clashes.append(page->objectName() + ": "_L1 + text + " / "_L1 + button->text());
            }
        }
    }
    clashes.removeDuplicates();
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

void TestMainWindow::everyWidgetHasItsNames()
{
    start();
    m_window->show();
    m_demo->fault(DemoFault::Kind::UnauthorizedGateway, u"/ctrl"_s);
    m_session->check();
    QTRY_COMPARE(m_session->state(), AccountSession::State::KeyRefused);
    QCOMPARE(unnamed(m_window.get()), QStringList()); // the start page

    m_demo->service().edit([](DemoData &data) {
        const qint64 id = data.contactIds(1).first();
        data.setContactTag(id, data.addTag(u"VIP"_s), true);
    });
    openAccount();
    QTRY_COMPARE(table()->model()->rowCount(), 40);
    table()->selectRow(0);
    QTRY_VERIFY(m_window->findChild<QToolButton *>(u"removeTagButton"_s));
    QCOMPARE(unnamed(m_window.get()), QStringList());

    // Every bar, and a job under way.
    m_demo->fault(DemoFault::Kind::UnauthorizedGateway, u"/ctrl"_s);
    delayTags(50);
    startTagJob();
    QTRY_VERIFY(Gui::child<QToolButton>(m_window.get(), u"jobStatusPauseButton"_s)->isVisible());
    m_session->check();
    QTRY_VERIFY(Gui::child<MessageBar>(m_window.get(), u"accountBar"_s)->isVisible());
    QCOMPARE(unnamed(m_window.get()), QStringList());
    m_window->showPage(u"history"_s);
    QTRY_VERIFY(history()->currentJob() != 0);
    QCOMPARE(unnamed(m_window.get()), QStringList());
    m_demo->service().clearFaults();
    QSignalSpy over(m_workspace->jobs(), &JobRunner::jobFinished);
    m_session->check(); // the job waits until the key is accepted again
    QTRY_COMPARE_WITH_TIMEOUT(over.size(), 1, 15000);
    QCOMPARE(unnamed(m_window.get()), QStringList());
}

void TestMainWindow::theCardHasItsNames()
{
    startAndOpen();
    table()->selectRow(0);
    action("openCardAction")->trigger();
    QTRY_VERIFY(Gui::child<QWidget>(m_window.get(), u"card_subscriptionsPage"_s)->isVisible());
    QCOMPARE(unnamed(m_window.get()), QStringList());
    // Nothing on it takes a key of the window away.
    const QList<QAction *> all = m_window->findChildren<QAction *>();
    QHash<QKeySequence, QString> keys;
    for (const QAction *one : all) {
        if (!one->isEnabled() || one->shortcutContext() != Qt::WindowShortcut)
            continue;
        const QList<QKeySequence> sequences = one->shortcuts();
        for (const QKeySequence &sequence : sequences) {
            QVERIFY2(!keys.contains(sequence), qPrintable(sequence.toString() + u' ' + one->objectName()));
            keys.insert(sequence, one->objectName());
        }
    }
}

void TestMainWindow::everyDialogHasItsNames()
{
    startAndOpen();
    table()->selectRow(0);
    const auto look = [this](const char *command, const QString &name) {
        action(command)->trigger();
        auto *dialog = Gui::waitForOpen<QDialog>(m_window.get(), name);
        QVERIFY2(dialog, command);
        QVERIFY2(!dialog->windowTitle().isEmpty() || qobject_cast<QMessageBox *>(dialog), command);
        QCOMPARE(unnamed(dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(Gui::waitForNone(m_window.get(), name));
        QVERIFY(Gui::activate(m_window.get()));
    };
    look("newContactAction", u"ContactDialog"_s);
    look("openContactAction", u"quickOpen"_s);
    look("editContactAction", u"ContactDialog"_s);
    look("deleteContactAction", u"deleteQuestion"_s);
    look("columnsAction", u"columnChooser"_s);
    look("refreshAllAction", u"refreshAllQuestion"_s);
    look("aboutAction", u"aboutBox"_s);

    action("editTagsAction")->trigger();
    auto *dialog = Gui::waitForOpen<QDialog>(m_window.get(), u"TagEditDialog"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(Gui::child<QTreeView>(dialog, u"tagList"_s)->model()->rowCount() > 0);
    QCOMPARE(unnamed(dialog), QStringList());
    Gui::type(u"Brand new"_s);
    auto *create = Gui::child<QPushButton>(dialog, u"createTagButton"_s);
    QTRY_VERIFY(create->isEnabled());
    Gui::key(Qt::Key_Return);
    Gui::key(Qt::Key_Return);
    QTRY_VERIFY(Gui::child<QPushButton>(dialog, u"startButton"_s)->isVisible());
    QCOMPARE(unnamed(dialog), QStringList());
}

void TestMainWindow::navigatesByKeys()
{
    startAndOpen();
    QCOMPARE(m_window->currentPage(), u"contacts"_s);
    table()->setFocus();
    Gui::key(Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QVERIFY(history()->isVisible());
    QVERIFY(!table()->isVisible());
    Gui::key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), u"contacts"_s);
    QVERIFY(table()->isVisible());
    navigation()->setFocus();
    Gui::key(Qt::Key_Down);
    QCOMPARE(m_window->currentPage(), u"tags"_s);
    QVERIFY(Gui::child<RecordTable>(m_window.get(), u"tagsTable"_s)->isVisible());
    QVERIFY(!table()->isVisible());
    QCOMPARE(navigation()->count(), 11);
    // The keyboard is on the page then, wherever it was.
    Gui::key(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"contactsTable"_s);
    // Tab goes through it as it lies, and round.
    table()->selectRow(0);
    QTRY_VERIFY(Gui::child<QWidget>(m_window.get(), u"editButton"_s)->isVisible());
    Gui::child<QLineEdit>(m_window->findChild<ContactsPage *>(), u"searchEdit"_s)->setFocus();
    QStringList order;
    while (order.size() < 20 && !order.contains(u"fieldsTable"_s)) {
        Gui::key(Qt::Key_Tab);
        order.append(QApplication::focusWidget()->objectName());
    }
    order.removeDuplicates(); // of a button for each tag
    QCOMPARE(order,
        (QStringList{u"contactsTable"_s, u"emailHeading"_s, u"editButton"_s, u"deleteButton"_s, u"removeTagButton"_s,
            u"addTagEdit"_s, u"fieldsTable"_s}));
    m_window->showPage(u"jobs"_s);
    navigation()->setFocus();
    for (int i = 0; i < 12; ++i) {
        Gui::key(Qt::Key_Tab);
        if (navigation()->hasFocus())
            break;
    }
    QVERIFY(navigation()->hasFocus());
}

// Also where the table has its rows only later.
void TestMainWindow::keysEnterThePages()
{
    startAndOpen();
    startTagJob();
    QTRY_COMPARE(m_workspace->jobs()->jobs().size(), 1);
    const QList<std::pair<Qt::Key, QString>> pages{{Qt::Key_9, u"jobTable"_s}, {Qt::Key_0, u"connectionsTable"_s},
        {Qt::Key_J, u"jobsPageTree"_s}, {Qt::Key_2, u"tagsTable"_s}};
    for (const auto &[key, view] : pages) {
        navigation()->setFocus();
        Gui::key(key, Qt::ControlModifier);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), view);
        QVERIFY2(QApplication::focusWidget()->isVisible(), qPrintable(view));
    }
}

void TestMainWindow::beginsOnThePage()
{
    start();
    m_window->show(); // nothing is known of the account yet
    QVERIFY(Gui::activate(m_window.get()));
    openAccount();
    QTRY_VERIFY(table()->hasFocus());
    Gui::key(Qt::Key_4, Qt::ControlModifier);
    closeWindow();
    openWindow();
    openAccount();
    QCOMPARE(m_window->currentPage(), u"courses"_s);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"coursesTable"_s);
    // Whoever has gone elsewhere is not fetched back.
    navigation()->setFocus();
    Gui::key(Qt::Key_Up);
    Q_EMIT m_session->stateChanged();
    QVERIFY(navigation()->hasFocus());
}

void TestMainWindow::beginsOnTheStartPage()
{
    start();
    const QString connection = m_demo->service().defaultConnection();
    m_demo->service().setConnectionStatus(connection, u"FAILED"_s);
    m_window->show();
    QVERIFY(Gui::activate(m_window.get()));
    m_session->check();
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"startActionButton"_s);
    m_demo->service().setConnectionStatus(connection, u"ACTIVE"_s);
    openAccount();
    QTRY_VERIFY(table()->hasFocus());
}

void TestMainWindow::everyPageHasItsCommands()
{
    startAndOpen();
    for (int row = 0; row < 8; ++row) {
        navigation()->setCurrentRow(row);
        const QString name = m_window->currentPage();
        auto *page = m_window->findChild<ResourcePage *>(name + "Page"_L1);
        QVERIFY2(page && page->isVisible(), qPrintable(name));
        auto *records = Gui::child<RecordTable>(page, name + "Table"_L1);
        QTRY_VERIFY2(records->recordModel()->hasAnswer(), qPrintable(name));
        const QList<QAction *> commands = menuCommands();
        QList<QAction *> own = page->commands();
        own << page->createAction() << page->listActions().columns << page->listActions().find
            << page->listActions().refreshAll;
        for (QAction *command : std::as_const(own))
            QVERIFY2(!command || commands.contains(command), qPrintable(name));
        QSet<QKeySequence> shortcuts;
        for (const QAction *command : commands) {
            for (const QKeySequence &sequence : command->shortcuts()) {
                QVERIFY2(!shortcuts.contains(sequence), qPrintable(name + u' ' + sequence.toString()));
                shortcuts.insert(sequence);
            }
        }
        const QString title = records->accessibleName();
        QCOMPARE(Gui::child<QMenu>(m_window.get(), u"recordMenu"_s)->title().remove(u'&').isEmpty(), false);
        QVERIFY2(!title.isEmpty(), qPrintable(name));
        // The keys work where the page is looked at: two commands with one key would do nothing.
        records->setFocus();
        Gui::key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), Gui::child<QLineEdit>(page, u"searchEdit"_s));
        QTRY_VERIFY2(page->listActions().refresh->isEnabled(), qPrintable(name));
        QCOMPARE(unnamed(m_window.get()), QStringList());
    }
}

void TestMainWindow::linksLeadToOtherPages()
{
    startAndOpen();
    table()->selectRow(0);
    const QString contact = table()->recordModel()->record(0).key;
    for (const QString &name : {u"enrollments"_s, u"memberships"_s, u"subscriptions"_s}) {
        m_window->showPage(u"contacts"_s);
        QTRY_VERIFY(action(qPrintable(name + "OfContactAction"_L1))->isEnabled());
        action(qPrintable(name + "OfContactAction"_L1))->trigger();
        QCOMPARE(m_window->currentPage(), name);
        auto *page = Gui::child<ResourcePage>(m_window.get(), name + "Page"_L1);
        const auto *model = Gui::child<RecordTable>(page, name + "Table"_L1)->recordModel();
        QCOMPARE(QString::number(model->filter().references.value("contact_id")), contact);
        QVERIFY(Gui::child<QWidget>(page, u"narrowingBar"_s)->isVisible());
        const auto asked = [&] {
            const QList<DemoLedgerEntry> ledger = m_demo->service().ledger();
            return std::any_of(ledger.cbegin(), ledger.cend(), [&](const DemoLedgerEntry &entry) {
                return entry.path.contains(name) && entry.query.contains("contact="_L1 + contact);
            });
        };
        QTRY_VERIFY2(asked(), qPrintable(name));
        // And for nothing else: the page is shown for that part.
        const QList<DemoLedgerEntry> ledger = m_demo->service().ledger();
        for (const DemoLedgerEntry &entry : ledger)
            QVERIFY2(!entry.path.endsWith(name) || entry.query.contains("contact="_L1), qPrintable(entry.query));
    }
    // And back, to the person.
    m_window->showPage(u"tags"_s);
    auto *tags = Gui::child<RecordTable>(m_window.get(), u"tagsTable"_s);
    QTRY_VERIFY(tags->recordModel()->rowCount() > 0);
    tags->setFocus();
    tags->selectRow(0);
    Gui::key(Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), u"contacts"_s);
    const QList<qint64> tag = table()->recordModel()->filter().withLinks;
    QCOMPARE(tag.size(), 1);
    const auto askedForTag = [&] {
        const QList<DemoLedgerEntry> ledger = m_demo->service().ledger();
        return std::any_of(ledger.cbegin(), ledger.cend(),
            [&](const DemoLedgerEntry &entry) { return entry.query.contains(u"tags=%1"_s.arg(tag.first())); });
    };
    QTRY_VERIFY(askedForTag());
}

void TestMainWindow::commandsStayWithTheirPage()
{
    startAndOpen();
    table()->selectRow(0);
    table()->setFocus();
    Gui::key(Qt::Key_9, Qt::ControlModifier);
    // A contact that is out of sight is not touched.
    for (const auto &[key, modifiers] : {std::pair<Qt::Key, Qt::KeyboardModifiers>{Qt::Key_Delete, Qt::NoModifier},
             {Qt::Key_F2, Qt::NoModifier}, {Qt::Key_T, Qt::ControlModifier}}) {
        Gui::key(key, modifiers);
        QVERIFY(m_window->findChildren<QDialog *>().isEmpty());
    }
    Gui::key(Qt::Key_N, Qt::ControlModifier); // this one needs none
    auto *dialog = Gui::waitForOpen<QDialog>(m_window.get(), u"ContactDialog"_s);
    QVERIFY(dialog);
    Gui::type(u"from.history@example.org"_s);
    Gui::key(Qt::Key_Return);
    QVERIFY(Gui::waitForNone(m_window.get(), u"ContactDialog"_s));
    QVERIFY(Gui::activate(m_window.get()));
    QTRY_VERIFY(history()->currentJob() != 0);
    // Find is of the page in sight.
    Gui::key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(Gui::child<QLineEdit>(m_window.get(), u"historySearchEdit"_s)->hasFocus());
    Gui::key(Qt::Key_1, Qt::ControlModifier);
    Gui::key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(Gui::child<QLineEdit>(m_window.get(), u"searchEdit"_s)->hasFocus());
}

void TestMainWindow::saysWhichAccountAndQuota()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.limiter.kind = DemoLimiter::Kind::Window;
    options.limiter.capacity = 300;
    options.limiter.windowSeconds = 5;
    startAndOpen(options);
    const QString account = m_workspace->accountLabel();
    QVERIFY(account.contains(m_demo->service().defaultConnection().left(8)));
    QCOMPARE(Gui::labelText(m_window->statusBar(), u"accountLabel"_s), account);
    QVERIFY(m_window->windowTitle().contains(account));
    QTRY_VERIFY(Gui::labelText(m_window.get(), u"quotaLabel"_s).contains(u"of 300 left"_s));
    QVERIFY(Gui::child<QLabel>(m_window->statusBar(), u"accountLabel"_s)->isVisible());
    const auto *quota = Gui::child<QLabel>(m_window.get(), u"quotaLabel"_s);
    QVERIFY(quota->isVisible());
    QVERIFY2(quota->toolTip().contains(u"Last told by the service: just now"_s), qPrintable(quota->toolTip()));
    // The window turns over while nobody asks.
    QTRY_VERIFY_WITH_TIMEOUT(quota->text().contains(u"300 of 300 left"_s), 15000);
}

void TestMainWindow::showsTheRunningJob()
{
    startAndOpen();
    delayTags(40);
    startTagJob();
    auto *button = Gui::child<QToolButton>(m_window.get(), u"jobStatusButton"_s);
    QTRY_VERIFY(button->isVisible());
    QVERIFY(table()->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QTRY_VERIFY(history()->currentJob() != 0);
    QTRY_VERIFY_WITH_TIMEOUT(!button->isVisible(), 15000); // until it is over
    QCOMPARE(tagRequests(), 40);
}

void TestMainWindow::asksBeforeItClosesOverARunningJob()
{
    startAndOpen();
    delayTags(100);
    startTagJob();
    QTRY_VERIFY(m_workspace->jobs()->isBusy());
    action("quitAction")->trigger();
    auto *box = Gui::waitForOpen<QMessageBox>(m_window.get(), u"closeBox"_s);
    QVERIFY(box);
    QVERIFY(m_window->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_window.get(), u"closeBox"_s));

    // By the window's own button: such an event comes from the system.
    QCloseEvent byUser;
    QSpontaneKeyEvent::setSpontaneous(&byUser);
    qApp->notify(m_window.get(), &byUser);
    QVERIFY(!byUser.isAccepted());
    QVERIFY(Gui::waitForOpen<QMessageBox>(m_window.get(), u"closeBox"_s));

    // The end of the session is not held up.
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::keepsToolBar()
{
    startAndOpen();
    m_window->addToolBar(Qt::BottomToolBarArea, Gui::child<QToolBar>(m_window.get(), u"mainToolBar"_s));
    m_window->resize(1001, 666);
    closeWindow();
    openWindow();
    m_window->show();
    QCOMPARE(m_window->toolBarArea(Gui::child<QToolBar>(m_window.get(), u"mainToolBar"_s)), Qt::BottomToolBarArea);
    QCOMPARE(m_window->size(), QSize(1001, 666));
}

void TestMainWindow::aboutOpens()
{
    startAndOpen();
    action("aboutAction")->trigger();
    auto *box = Gui::waitForOpen<QMessageBox>(m_window.get(), u"aboutBox"_s);
    QVERIFY(box);
    QVERIFY2(box->text().contains(u"Systeme Admin 1.2.3"_s), qPrintable(box->text()));
    QVERIFY(box->informativeText().contains(u"GNU General Public License"_s));
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(Gui::waitForNone(m_window.get(), u"aboutBox"_s));
}

void TestMainWindow::everyIconIsThere()
{
    const QDir folder(u":/icons/systeme-admin-light/actions"_s);
    const QStringList files = folder.entryList();
    QVERIFY(files.size() > 20);
    QVERIFY(files.contains(u"go-up.svg"_s) && files.contains(u"go-down.svg"_s));
    for (const QString &file : files) {
        const QIcon icon = Icons::named(qPrintable(file.chopped(4)));
        QVERIFY2(!icon.isNull() && !icon.pixmap(16, 16).isNull(), qPrintable(file));
        QVERIFY2(lightness(icon) >= 0, qPrintable(file)); // something is painted
    }
}

void TestMainWindow::iconsFollowThePalette_data()
{
    QTest::addColumn<bool>("themed");
    QTest::newRow("no icons of the desktop") << false;
    QTest::newRow("a desktop with a few icons") << true;
}

// In tool bar, side bar and menus, also where the desktop has a theme that lacks some of them.
void TestMainWindow::iconsFollowThePalette()
{
    QFETCH(bool, themed);
    const QString theme = QIcon::themeName();
    const QStringList paths = QIcon::themeSearchPaths();
    const QTemporaryDir folder;
    const auto restore = qScopeGuard([&] {
        QIcon::setThemeSearchPaths(paths);
        QIcon::setThemeName(theme);
    });
    if (themed) {
        QVERIFY(QDir(folder.path()).mkpath(u"desktop/16x16"_s));
        QFile index(folder.filePath(u"desktop/index.theme"_s));
        QVERIFY(index.open(QIODevice::WriteOnly));
        index.write("[Icon Theme]\nName=Desktop\nInherits=hicolor\nDirectories=16x16\n\n[16x16]\nSize=16\n");
        index.close();
        QPixmap red(16, 16);
        red.fill(Qt::red);
        QVERIFY(red.save(folder.filePath(u"desktop/16x16/help-about.png"_s)));
        QIcon::setThemeSearchPaths(paths + QStringList{folder.path()});
        QIcon::setThemeName(u"desktop"_s);
    }
    QApplication::setPalette(paletteOf(Qt::white, Qt::black));
    Icons::followPalette();
    startAndOpen();
    QToolBar *bar = Gui::child<QToolBar>(m_window.get(), u"mainToolBar"_s);
    const auto icons = [&] {
        QList<QIcon> all;
        const QList<QAction *> actions = bar->actions();
        for (const QAction *tool : actions) {
            if (!tool->isSeparator() && !qobject_cast<const QWidgetAction *>(tool))
                all.append(tool->icon());
        }
        all.append(navigation()->item(0)->icon());
        all.append(navigation()->item(1)->icon());
        const QList<QAction *> commands = menuCommands();
        for (const QAction *command : commands) {
            if (!command->icon().isNull() && command != action("aboutAction")
                && !command->objectName().startsWith(u"accountAction"_s))
                all.append(command->icon());
        }
        return all;
    };
    if (themed)
        QCOMPARE(action("aboutAction")->icon().pixmap(16, 16).toImage().pixelColor(8, 8), QColor(Qt::red));
    const QList<QIcon> light = icons();
    for (const QIcon &icon : light) {
        QVERIFY(lightness(icon) >= 0);
        QVERIFY2(lightness(icon) < 128, "dark lines on a light window");
    }
    QApplication::setPalette(paletteOf(QColor(30, 30, 30), Qt::white));
    QTRY_VERIFY(lightness(icons().first()) > 128);
    const QList<QIcon> dark = icons();
    for (const QIcon &icon : dark)
        QVERIFY2(lightness(icon) > 128, "light lines on a dark window");
}

// Styles have some for a few of them, if the desktop wants it so.
void TestMainWindow::buttonsOfDialogsHaveNoIcons()
{
    const QString style = QApplication::style()->name();
    QApplication::setStyle(new IconStyle);
    const auto restore = qScopeGuard([&style] { QApplication::setStyle(style); });
    QVERIFY(!QApplication::style()->standardIcon(QStyle::SP_DialogCancelButton).isNull());
    startAndOpen();
    for (const char *command : {"settingsAction", "aboutAction", "columnsAction", "editTagsAction"}) {
        action(command)->trigger();
        QDialog *dialog = Gui::waitForOpen<QDialog>(m_window.get());
        QVERIFY2(dialog, command);
        const auto boxes = dialog->findChildren<QDialogButtonBox *>();
        for (const QDialogButtonBox *box : boxes) {
            const QList<QAbstractButton *> buttons = box->buttons();
            QVERIFY2(!buttons.isEmpty(), command);
            for (const QAbstractButton *button : buttons)
                QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
        }
        dialog->reject();
        QTRY_VERIFY(m_window->findChildren<QDialog *>().isEmpty());
        QVERIFY(Gui::activate(m_window.get()));
    }
}

void TestMainWindow::menuKeyOpensTheMenuOfTheRow_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("shiftF10"); // else the key for menus, which the platform tells of
    QTest::newRow("contacts") << u"contacts"_s << u"contactsTable"_s << true;
    QTest::newRow("contacts, menu key") << u"contacts"_s << u"contactsTable"_s << false;
    QTest::newRow("tags") << u"tags"_s << u"tagsTable"_s << true;
    QTest::newRow("connections") << u"connections"_s << u"connectionsTable"_s << true;
    QTest::newRow("connections, menu key") << u"connections"_s << u"connectionsTable"_s << false;
}

// The last row, which is out of sight at first.
void TestMainWindow::menuKeyOpensTheMenuOfTheRow()
{
    QFETCH(QString, page);
    QFETCH(QString, view);
    QFETCH(bool, shiftF10);
    startAndOpen();
    m_window->resize(760, 500);
    m_window->showPage(page);
    auto *rows = Gui::child<QAbstractItemView>(m_window.get(), view);
    QTRY_VERIFY(rows->model()->rowCount() > 0);
    rows->setFocus();
    rows->setCurrentIndex(rows->model()->index(rows->model()->rowCount() - 1, 0));
    rows->scrollToTop();
    if (shiftF10) {
        Gui::key(Qt::Key_F10, Qt::ShiftModifier);
    } else {
        QContextMenuEvent pressed(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(m_window->windowHandle(), &pressed);
    }
    QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
    const auto *menu = static_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(!menu->actions().isEmpty());
    const QRect row = rows->visualRect(rows->currentIndex());
    QVERIFY(rows->viewport()->rect().intersects(row));
    const QPoint corner = rows->viewport()->mapFromGlobal(menu->pos());
    const bool below = row.contains(corner);
    const bool above = row.contains(rows->viewport()->mapFromGlobal(menu->geometry().bottomLeft()));
    QVERIFY2(below || above || menu->geometry().bottom() >= menu->screen()->geometry().bottom() - 1,
        qPrintable(u"%1,%2 in %3,%4 %5x%6"_s.arg(corner.x())
                       .arg(corner.y())
                       .arg(row.x())
                       .arg(row.y())
                       .arg(row.width())
                       .arg(row.height())));
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QVERIFY(rows->hasFocus());
}

void TestMainWindow::interruptedJobContinues()
{
    interruptAJob();
    QVERIFY2(jobsBar()->text().contains(u"interrupted"_s), qPrintable(jobsBar()->text()));
    for (const char *name : {"continueJobButton", "reviewJobButton", "stopJobButton"})
        QVERIFY2(Gui::child<QToolButton>(jobsBar(), QLatin1StringView(name))->isVisible(), name);
    QVERIFY(!Gui::child<QToolButton>(m_window.get(), u"jobStatusButton"_s)->isVisible()); // nothing goes on by itself
    QSignalSpy over(m_workspace->jobs(), &JobRunner::jobFinished);
    Gui::click(jobsBar(), u"continueJobButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(over.size(), 1, 15000);
    QVERIFY(!jobsBar()->isVisible());
    int with = 0;
    m_demo->service().edit([&](DemoData &data) {
        const qint64 tag = data.tagId(u"From the job"_s).value_or(0);
        const QList<qint64> ids = data.contactIds();
        for (const qint64 id : ids)
            with += data.contact(id)->tags.contains(tag) ? 1 : 0;
    });
    QCOMPARE(with, 40);
    int applied = 0;
    const QList<DemoLedgerEntry> ledger = m_demo->service().ledger();
    for (const DemoLedgerEntry &entry : ledger)
        applied += entry.applied ? 1 : 0;
    QCOMPARE(applied, 41);
}

void TestMainWindow::interruptedJobIsReviewed()
{
    interruptAJob();
    const int requests = tagRequests();
    Gui::click(jobsBar(), u"reviewJobButton"_s);
    QCOMPARE(m_window->currentPage(), u"history"_s);
    QTRY_VERIFY(history()->currentJob() != 0);
    QVERIFY(!jobsBar()->isVisible());
    QCOMPARE(m_workspace->jobs()->interruptedJobs().size(), 1);
    QCOMPARE(tagRequests(), requests);
}

void TestMainWindow::interruptedJobIsStopped()
{
    interruptAJob();
    const int requests = tagRequests();
    Gui::click(jobsBar(), u"stopJobButton"_s);
    auto *box = Gui::waitForOpen<QMessageBox>(m_window.get(), u"cancelJobBox"_s);
    QVERIFY(box);
    Gui::click(box, u"confirmButton"_s);
    QTRY_VERIFY(m_workspace->jobs()->interruptedJobs().isEmpty());
    QTRY_VERIFY(m_workspace->jobs()->jobs().isEmpty());
    QVERIFY(!jobsBar()->isVisible());
    // What was on its way when the program ended may have been looked up, but nothing new was sent.
    QCOMPARE(tagRequests(), requests);
}

void TestMainWindow::showsWhatHistorySelects()
{
    startAndOpen();
    const QString key = QString::number([this] {
        qint64 id = 0;
        m_demo->service().edit([&id](DemoData &data) { id = data.contactIds(3).last(); });
        return id;
    }());
    m_window->showPage(u"history"_s);
    Q_EMIT history()->selectRecords({key});
    QCOMPARE(m_window->currentPage(), u"contacts"_s);
    QTRY_COMPARE(table()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(table()->selectionModel()->selectedRows().first().row(), 2);
}

void TestMainWindow::switchesAccounts()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    startAndOpen(options);
    const QString first = m_session->connections().at(0).id;
    const QString second = m_session->connections().at(1).id;
    m_book->setName(first, u"Shop"_s);
    m_book->setName(second, u"Course & Co"_s);
    m_book->setColour(second, u"#00ff00"_s);
    QVERIFY(m_window->windowTitle().startsWith(u"Shop"_s));
    auto *switcher = Gui::child<QComboBox>(m_window.get(), u"accountSwitcher"_s);
    QCOMPARE(switcher->count(), 2);
    QCOMPARE(switcher->currentText(), u"Shop"_s);

    switcher->setFocus();
    Gui::key(Qt::Key_Down);
    QTRY_COMPARE(table()->model()->rowCount(), 10); // the other account has a quarter of the contacts
    QVERIFY(m_window->windowTitle().startsWith(u"Course & Co"_s));
    const auto *line = Gui::child<QFrame>(m_window.get(), u"accountColour"_s);
    QCOMPARE(line->palette().color(QPalette::Window), QColor(0, 255, 0));
    QVERIFY(action("accountAction2")->isChecked());

    Gui::key(Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(table()->model()->rowCount(), 40);
    QCOMPARE(switcher->currentText(), u"Shop"_s);
    QCOMPARE(m_workspaces->current()->connection().id, first);
    QVERIFY(action("accountAction1")->isChecked());
    QVERIFY(!action("accountAction2")->isChecked());
}

void TestMainWindow::saysWhyAnAccountDoesNotWork()
{
    startAndOpen();
    auto *bar = Gui::child<MessageBar>(m_window.get(), u"accountBar"_s);
    QVERIFY(!bar->isVisible());
    m_demo->service().setConnectionStatus(m_workspace->connection().id, u"FAILED"_s);
    m_session->check();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"not connected any more"_s), qPrintable(bar->text()));
    QVERIFY(Gui::child<QToolButton>(bar, u"setUpAgainButton"_s)->isVisible());
    QCOMPARE(table()->model()->rowCount(), 40); // the copy stays in view
    QVERIFY(!action("newContactAction")->isEnabled());

    m_demo->service().setConnectionStatus(m_workspace->connection().id, u"ACTIVE"_s);
    Gui::click(bar, u"sessionRetryButton"_s);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(action("newContactAction")->isEnabled());
}

void TestMainWindow::readOnlyIsOneClick()
{
    startAndOpen();
    action("accountReadOnlyAction")->trigger();
    QVERIFY(m_book->entry(m_workspace->connection().id).readOnly);
    m_demo->service().clearLedger();
    table()->setFocus();
    table()->selectAll();
    Gui::key(Qt::Key_T, Qt::ControlModifier);
    Gui::key(Qt::Key_Delete);
    QVERIFY(m_window->findChildren<QDialog *>().isEmpty());
    for (const char *name : {"newContactAction", "editTagsAction", "deleteContactAction"}) {
        QVERIFY2(!action(name)->isEnabled(), name);
        QVERIFY2(action(name)->toolTip().contains(u"read-only"_s), name);
    }
    for (const DemoLedgerEntry &entry : m_demo->service().ledger())
        QCOMPARE(entry.method, u"GET"_s);
    QVERIFY(Gui::child<QComboBox>(m_window.get(), u"accountSwitcher"_s)->currentText().contains(u"read-only"_s));
    action("accountReadOnlyAction")->trigger();
    QVERIFY(!m_workspace->jobs()->isReadOnly());
    QVERIFY(action("editTagsAction")->isEnabled());
}

// The page is there when nothing else is.
void TestMainWindow::connectionsWithoutAnAccount()
{
    start();
    m_demo->service().setConnectionStatus(m_demo->service().defaultConnection(), u"FAILED"_s);
    m_window->show();
    QVERIFY(Gui::activate(m_window.get()));
    m_session->check();
    QTRY_VERIFY(Gui::child<QWidget>(m_window.get(), u"startPage"_s)->isVisible());
    Gui::key(Qt::Key_0, Qt::ControlModifier);
    QTRY_VERIFY(Gui::child<QWidget>(m_window.get(), u"connectionsPage"_s)->isVisible());
    QVERIFY(!Gui::child<QWidget>(m_window.get(), u"startPage"_s)->isVisible());
    Gui::key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(Gui::child<QWidget>(m_window.get(), u"startPage"_s)->isVisible());
}

void TestMainWindow::aBegunConnectionIsOffered()
{
    DemoOptions options = DemoFixture::smallOptions();
    options.connections = 2;
    start(options);
    const QString begun = [this] {
        QString last;
        for (const DemoConnectionInfo &connection : m_demo->service().connections()) {
            if (connection.app == u"systeme"_s)
                last = connection.id;
        }
        return last;
    }();
    m_demo->service().setConnectionStatus(begun, u"PENDING"_s);
    m_settings->setValue(Setting::PendingConnection, begun);
    openAccount();
    auto *bar = Gui::child<MessageBar>(m_window.get(), u"pendingBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(Gui::child<QToolButton>(bar, u"continuePendingButton"_s)->isVisible());
    Gui::click(bar, u"removePendingButton"_s);
    QTRY_COMPARE(m_session->connections().size(), 1);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_demo->requests("DELETE", u"/ctrl/connections/"_s), 1);
    QVERIFY(m_settings->value(Setting::PendingConnection).toString().isEmpty());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
