// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that are underlined: on no page and in no dialog one letter for two things, which would have to be pressed
// twice. Every language is a row.
#include "mainwindow.h"

#include "guitest.h"
#include "twoaccounts.h"

#include <QAction>
#include <QDialog>
#include <QFileDialog>
#include <QGroupBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// What of the window takes a letter now, with the texts that have it.
QStringList mnemonicTexts(const QWidget *window)
{
    QStringList texts;
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts.append(label->text());
        else if (const auto *group = qobject_cast<const QGroupBox *>(widget))
            texts.append(group->title());
        else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            const QList<QAction *> menus = bar->actions();
            for (const QAction *menu : menus)
                texts.append(menu->text());
        }
    }
    return texts;
}

QStringList clashes(const QWidget *window, const QString &where)
{
    QStringList found;
    QHash<QChar, QString> seen;
    const QStringList texts = mnemonicTexts(window);
    for (const QString &text : texts) {
        const QChar mnemonic = Gui::mnemonicOf(text);
        if (mnemonic.isNull())
            continue;
        if (seen.contains(mnemonic))
            found.append(where + u": "_s + seen.value(mnemonic) + u" / "_s + text);
        seen.insert(mnemonic, text);
    }
    return found;
}

} // namespace

class TestMnemonics : public QObject
{
    Q_OBJECT

private:
    QListWidget *navigation() const { return Gui::child<QListWidget>(m_accounts->window(), u"navigationList"_s); }
    /// Of the page that is shown.
    QTableView *table() const
    {
        const QList<QTableView *> all = m_accounts->window()->findChildren<QTableView *>();
        for (QTableView *view : all) {
            if (view->isVisible() && view->objectName().endsWith(u"Table"_s))
                return view;
        }
        return nullptr;
    }
    QDialog *openDialog() const
    {
        const QList<QDialog *> all = m_accounts->window()->findChildren<QDialog *>();
        for (QDialog *dialog : all) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    bool closeDialogs() const
    {
        return QTest::qWaitFor([this] {
            if (QDialog *dialog = openDialog())
                dialog->reject();
            return !openDialog();
        }) && Gui::activate(m_accounts->window());
    }

    std::unique_ptr<TwoAccounts> m_accounts;

private Q_SLOTS:
    void noneIsGivenTwice_data();
    void noneIsGivenTwice();
};

void TestMnemonics::noneIsGivenTwice_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("French") << u"fr"_s;
}

void TestMnemonics::noneIsGivenTwice()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u"systeme-admin_"_s + language, QStringLiteral(SA_QM_DIR)));
    QCoreApplication::installTranslator(&translator);
    m_accounts = std::make_unique<TwoAccounts>();
    QVERIFY(m_accounts->load());
    MainWindow *window = m_accounts->window();
    window->resize(1100, 700);
    window->show();
    QVERIFY(Gui::activate(window));
    QStringList found;
    QStringList opened;
    for (int page = 0; page < navigation()->count(); ++page) {
        navigation()->setCurrentRow(page);
        const QString name = window->currentPage();
        if (QTableView *rows = table()) {
            if (!QTest::qWaitFor([rows] { return rows->model() && rows->model()->rowCount() > 0; }, 2000))
                qInfo("No rows on the page %s", qPrintable(name));
            rows->selectRow(0);
        }
        found += clashes(window, name);
        // Every command that asks for something.
        const QList<QAction *> menus = window->menuBar()->actions();
        for (const QAction *menu : menus) {
            const QList<QAction *> commands = Gui::commandsOf(menu->menu());
            for (QAction *command : commands) {
                const QString which = command->objectName();
                if (!command->text().section(u'\t', 0, 0).endsWith(u'…') || !command->isEnabled()
                    || opened.contains(which))
                    continue;
                opened.append(which);
                command->trigger();
                // One that has more to know first says so on the page instead.
                if (!QTest::qWaitFor([this] { return openDialog() != nullptr; }, 3000)) {
                    found += clashes(window, name + u", "_s + which);
                    continue;
                }
                if (!qobject_cast<QFileDialog *>(openDialog())) // its letters are Qt's
                    found += clashes(openDialog(), which);
                QVERIFY2(closeDialogs(), qPrintable(which));
            }
        }
    }
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    for (const char *one : {"newContactAction", "editTagsAction", "setFieldAction", "grantAction", "settingsAction"})
        QVERIFY2(opened.contains(QLatin1StringView(one)), one);
    QVERIFY2(opened.size() > 25, qPrintable(opened.join(u' ')));
    m_accounts.reset();
}

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
