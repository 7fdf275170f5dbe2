// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QToolButton;

// A line across the top of a page: what went wrong or needs an answer, and the actions that help. Never a window of its
// own, so work goes on beneath it. Text is always plain.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Information, Warning, Error };

    explicit MessageBar(QWidget *parent = nullptr);

    // Replaces what was shown, buttons included.
    void display(Kind kind, const QString &text);
    // Of what is shown, which stays with its buttons.
    void setText(const QString &text);
    // name becomes the button's object name.
    QToolButton *addButton(const QString &name, const QString &text);
    // What is shown tells of this and goes with it: by settle(), once it is over. Never looked into.
    void setCause(const QObject *cause) { m_cause = cause; }
    void settle(const QObject *cause);
    // A button that takes the message away and tries again what failed.
    void offerRetry(const std::function<void()> &again);
    // The same without the button, say because the network is back; nothing where no retry is offered.
    void retry();
    void setClosable(bool closable);
    // Below the text, to be scrolled and copied from; name is for those who cannot see it.
    void setDetails(const QString &name, const QStringList &lines);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void growWindow();
    void showIcon();

    QLabel *m_icon;
    QLabel *m_text;
    QString m_whole{};
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    QPlainTextEdit *m_details{nullptr}; // made when there are any
    Kind m_kind{Kind::Information};
    const QObject *m_cause{nullptr};
    std::function<void()> m_again{};
};
