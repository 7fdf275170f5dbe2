// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectioncheckdialog.h"

#include "doubleclickguard.h"
#include "icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Result = ConnectionCheck::Result;
using Step = ConnectionCheck::Step;

namespace {

const char *iconOf(Result result)
{
    switch (result) {
    case Result::Fine:
        return "dialog-ok-apply";
    case Result::Problem:
        return "dialog-error";
    case Result::Running:
        return "view-refresh";
    case Result::NotReached:
        break;
    }
    return nullptr;
}

} // namespace

ConnectionCheckDialog::ConnectionCheckDialog(const ConnectionCheck::Subject &subject, QWidget *parent)
    : QDialog(parent)
    , m_check(new ConnectionCheck(subject, this))
    , m_summary(new QLabel(this))
    , m_run(new QPushButton(this))
    , m_copy(new QPushButton(tr("&Copy results"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"connectionCheckDialog"_s);
    setWindowTitle(tr("Check the connection"));
    auto *layout = new QVBoxLayout(this);
    createRows();
    m_summary->setObjectName(u"checkSummaryLabel"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    layout->addSpacing(12);
    layout->addWidget(m_summary);
    layout->addStretch();
    createButtons();
    resize(560, 360);
    connect(m_check, &ConnectionCheck::changed, this, &ConnectionCheckDialog::showAll);
    connect(m_check, &ConnectionCheck::finished, this, &ConnectionCheckDialog::showAll);
    runOrStop();
}

void ConnectionCheckDialog::createRows()
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(14);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    for (int i = 0; i < ConnectionCheck::StepCount; ++i) {
        Row &row = m_rows[i];
        row.icon = new QLabel(this);
        row.icon->setFixedSize(size, size);
        row.text = new QLabel(this);
        row.text->setObjectName(u"checkStep%1Label"_s.arg(i + 1));
        row.text->setTextFormat(Qt::PlainText);
        row.text->setWordWrap(true);
        row.text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(row.icon, i, 0, Qt::AlignTop);
        grid->addWidget(row.text, i, 1);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
}

void ConnectionCheckDialog::createButtons()
{
    m_run->setObjectName(u"runCheckButton"_s);
    m_copy->setObjectName(u"copyResultsButton"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_run, QDialogButtonBox::ActionRole);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"closeButton"_s);
    layout()->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_run, &QPushButton::clicked, this, &ConnectionCheckDialog::runOrStop);
    connect(m_copy, &QPushButton::clicked, this, &ConnectionCheckDialog::copyResults);
}

void ConnectionCheckDialog::runOrStop()
{
    DoubleClickGuard::contentsChanged(this); // the same button starts and stops
    if (m_check->isRunning())
        m_check->cancel();
    else
        m_check->start();
    showAll();
}

void ConnectionCheckDialog::show(Step step)
{
    const ConnectionCheck::Line &line = m_check->line(step);
    const Row &row = m_rows[int(step)];
    //: %1 is a step of the check ("Maton key"), %2 its result ("Fine")
    QStringList text{tr("%1: %2").arg(ConnectionCheck::title(step), ConnectionCheck::resultText(line.result))};
    for (const QString &sentence : {line.text, line.advice}) {
        if (!sentence.isEmpty())
            text.append(sentence);
    }
    row.text->setText(text.join(u'\n'));
    row.text->setEnabled(line.result != Result::NotReached);
    const int size = row.icon->width();
    const char *icon = iconOf(line.result);
    row.icon->setPixmap(icon ? Icons::named(icon).pixmap(size, size) : QPixmap());
}

void ConnectionCheckDialog::showAll()
{
    bool fine = true;
    bool problem = false;
    for (const Step step : {Step::Key, Step::Maton, Step::Connection, Step::Gateway}) {
        show(step);
        fine = fine && m_check->line(step).result == Result::Fine;
        problem = problem || m_check->line(step).result == Result::Problem;
    }
    const bool running = m_check->isRunning();
    m_summary->setText(running ? tr("Asking the service…")
            : fine             ? tr("Everything works.")
            : problem          ? tr("Something is wrong; see above what to do.")
                               : tr("The check was stopped."));
    m_run->setText(running ? tr("&Stop") : tr("&Run again"));
    m_copy->setEnabled(!running);
}

void ConnectionCheckDialog::copyResults()
{
    QGuiApplication::clipboard()->setText(m_check->report());
    m_summary->setText(tr("The results were copied. The key is not among them."));
}
