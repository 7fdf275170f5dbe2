// SPDX-License-Identifier: GPL-3.0-or-later
#include "oncebody.h"

#include <cstring>

OnceBody::OnceBody(const QByteArray &data, QObject *parent)
    : QIODevice(parent)
    , m_data(data)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceBody::seek(qint64 pos)
{
    return !m_read && QIODevice::seek(pos);
}

qint64 OnceBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = qMin(maxSize, m_data.size() - pos());
    if (count <= 0)
        return m_data.isEmpty() ? 0 : -1;
    m_read = true;
    std::memcpy(data, m_data.constData() + pos(), size_t(count));
    return count;
}
