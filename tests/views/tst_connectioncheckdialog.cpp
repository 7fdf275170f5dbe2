// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncheckdialog.h"
#include "demofixture.h"
#include "doubleclickguard.h"
#include "guitest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestConnectionCheckDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatEachStepFound();
    void stopsAndRunsAgain();
    void copiesTheResults();
};

namespace {

ConnectionCheckDialog *opened(QWidget *window, const DemoFixture &demo, const QByteArray &key)
{
    auto *dialog
        = new ConnectionCheckDialog({key, ConnectionCheck::KeySource::Environment, demo.settings(), QString()}, window);
    dialog->open();
    Gui::activate(dialog);
    return dialog;
}

bool says(const QDialog *dialog, const QString &words)
{
    return QTest::qWaitFor([=] { return Gui::labelText(dialog, u"checkSummaryLabel"_s).contains(words); });
}

} // namespace

void TestConnectionCheckDialog::showsWhatEachStepFound()
{
    DemoFixture demo;
    QWidget window;
    window.show();
    const QPointer<ConnectionCheckDialog> dialog = opened(&window, demo, demo.service().key().toUtf8());
    QVERIFY(says(dialog, u"Everything works"_s));
    for (int step = 1; step <= ConnectionCheck::StepCount; ++step)
        QVERIFY(Gui::labelText(dialog, u"checkStep%1Label"_s.arg(step)).contains(u": Fine\n"_s));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog);

    const QPointer<ConnectionCheckDialog> second = opened(&window, demo, "wrong");
    QVERIFY(says(second, u"Something is wrong"_s));
    QVERIFY(Gui::labelText(second, u"checkStep2Label"_s).contains(u"Problem"_s));
    QVERIFY(Gui::labelText(second, u"checkStep2Label"_s).contains(u"maton.ai/settings"_s));
    QVERIFY(Gui::labelText(second, u"checkStep4Label"_s).contains(u"Not reached"_s));
}

void TestConnectionCheckDialog::stopsAndRunsAgain()
{
    DemoFixture demo;
    demo.fault(DemoFault::Kind::NeverAnswer, u"/ctrl/"_s);
    QWidget window;
    window.show();
    ConnectionCheckDialog *dialog = opened(&window, demo, demo.service().key().toUtf8());
    QVERIFY(says(dialog, u"Asking"_s));
    QVERIFY(!Gui::child<QAbstractButton>(dialog, u"copyResultsButton"_s)->isEnabled());
    Gui::click(dialog, u"runCheckButton"_s); // Stop
    QVERIFY(says(dialog, u"was stopped"_s));
    const DoubleClickGuard guard;
    const Gui::Pace pace;
    pace.quick();
    Gui::child<QAbstractButton>(dialog, u"runCheckButton"_s)->setFocus();
    Gui::key(Qt::Key_Return); // Run again
    Gui::key(Qt::Key_Return); // which would be Stop
    QVERIFY(says(dialog, u"Everything works"_s));
}

void TestConnectionCheckDialog::copiesTheResults()
{
    DemoFixture demo;
    QWidget window;
    window.show();
    ConnectionCheckDialog *dialog = opened(&window, demo, "secret-key");
    QVERIFY(says(dialog, u"Something is wrong"_s));
    Gui::click(dialog, u"copyResultsButton"_s);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"2. Maton: Problem"_s));
    QVERIFY(!copied.contains(u"secret-key"_s));
    QVERIFY(says(dialog, u"were copied"_s));
}

QTEST_MAIN(TestConnectionCheckDialog)
#include "tst_connectioncheckdialog.moc"
