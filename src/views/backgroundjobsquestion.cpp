// SPDX-License-Identifier: GPL-3.0-or-later
// The question when the window is closed over running jobs, and what follows while the program waits for their end.
#include "backgroundjobs.h"
#include "jobmodel.h"
#include "jobtext.h"
#include "workspaces.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace {
constexpr int ListedJobs = 5;
}

bool BackgroundJobs::mayClose()
{
    if (running().isEmpty())
        return true;
    ask();
    return false;
}

void BackgroundJobs::ask()
{
    if (m_box && m_box->isVisible()) {
        m_box->raise();
        m_box->activateWindow();
        return;
    }
    m_quitsWhenOver = false; // until that is chosen again
    makeBox(u"closeBox"_s, QMessageBox::Question, {});
    const bool hasTray = m_desktop.hasTray();
    QPushButton *keep = m_box->addButton(
        hasTray ? tr("&Keep running in the background") : tr("&Keep running, minimized"), QMessageBox::AcceptRole);
    keep->setObjectName(u"keepRunningButton"_s);
    connect(keep, &QPushButton::clicked, this, [this, hasTray] {
        if (hasTray)
            goToBackground();
        else
            m_window->showMinimized();
    });
    QPushButton *pause = m_box->addButton(tr("&Pause and quit"), QMessageBox::DestructiveRole);
    pause->setObjectName(u"pauseAndQuitButton"_s);
    connect(pause, &QPushButton::clicked, this, [this] {
        pauseAll();
        quit();
    });
    QPushButton *cancel = m_box->addButton(QString(), QMessageBox::DestructiveRole);
    cancel->setObjectName(u"cancelAndQuitButton"_s);
    connect(cancel, &QPushButton::clicked, this, &BackgroundJobs::cancelAllAndQuit);
    m_question = {m_box, keep, pause, cancel, {}};
    updateQuestion();
    openBox();
}

// Jobs go on while somebody thinks. When none is left, to quit costs nothing, but is still the user's to decide: what
// became of them is said here and nowhere else.
void BackgroundJobs::updateQuestion()
{
    if (!m_question.box)
        return;
    const Jobs jobs = running();
    const int count = int(jobs.size());
    QStringList lines;
    for (const auto &[workspace, job] : jobs.mid(0, ListedJobs)) {
        QString progress = JobModel::progressText(job.job);
        if (const QString waits = JobText::wait(job); !waits.isEmpty() && !JobText::countsDown(job))
            progress += u", "_s + waits;
        lines.append(tr("%1 · %2 · account: %3", "title of a job, “2 of 3”, name of the account")
                         .arg(JobModel::titleText(job.job), progress, workspace->accountLabel()));
    }
    if (count > ListedJobs)
        lines.append(tr("and %Ln more", "jobs", count - ListedJobs));
    lines.append(m_question.news);
    if (count > 0) {
        lines.append(QString());
        lines.append(tr("A paused job keeps its place: it goes on when you resume it, and nothing is done twice. A "
                        "cancelled one leaves undone what was not sent yet; what is done stays."));
    }
    m_question.box->setText(
        count > 0 ? tr("%Ln job(s) are still running.", nullptr, count) : tr("No job is running any more."));
    m_question.box->setInformativeText(lines.join(u'\n'));
    m_question.keep->setVisible(count > 0);
    m_question.pause->setVisible(count > 0);
    m_question.cancel->setText(count > 0 ? tr("&Cancel %Ln job(s) and quit", nullptr, count) : tr("&Quit"));
}

void BackgroundJobs::makeBox(const QString &name, QMessageBox::Icon icon, const QString &text)
{
    m_box = new QMessageBox(m_window);
    m_box->setObjectName(name);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setIcon(icon);
    m_box->setTextFormat(Qt::PlainText); // names come from the service
    m_box->setText(text);
}

void BackgroundJobs::openBox()
{
    QPushButton *stay = m_box->addButton(tr("&Do not quit"), QMessageBox::RejectRole);
    stay->setObjectName(u"doNotQuitButton"_s);
    m_box->setDefaultButton(stay);
    m_box->setEscapeButton(stay);
    m_box->open();
}

// An answer may be long in coming, and nobody is to begin something meanwhile that the end would take away.
void BackgroundJobs::sayThatItQuits()
{
    makeBox(u"quitBox"_s, QMessageBox::Information,
        tr("The program quits when it is known what became of the changes that were sent."));
    m_box->setInformativeText(tr("Nothing else is sent. This takes long only while the network is away."));
    connect(m_box, &QDialog::finished, this, [this] { m_quitsWhenOver = false; });
    openBox();
}
