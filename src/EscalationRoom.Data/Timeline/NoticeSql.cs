using EscalationRoom.Data.Providers;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace EscalationRoom.Data.Timeline;

/// <summary>The statements by which a commit tells people and takes back what was dealt with.</summary>
internal sealed class NoticeSql
{
    private readonly RowSql<NoticeRow> _rows;
    private readonly string _settle;
    private readonly string _ofOne;

    public NoticeSql(EscalationDb db, Engine engine)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        _rows = new RowSql<NoticeRow>(db, engine);
        _settle = $"UPDATE {sql.DelimitIdentifier("Notices")} SET {_rows.Equal(nameof(NoticeRow.HandledAt), 0)}, {_rows.Equal(nameof(NoticeRow.HandledBy), 1)} "
            + $"WHERE {_rows.Equal(nameof(NoticeRow.Room), 2)} AND {_rows.Equal(nameof(NoticeRow.Topic), 3)} AND {sql.DelimitIdentifier(nameof(NoticeRow.HandledAt))} IS NULL";
        _ofOne = $"{_settle} AND {_rows.Equal(nameof(NoticeRow.To), 4)}";
    }

    /// <summary>The same notice is never written twice.</summary>
    public Statement InsertOf(Notice notice, DateTimeOffset now) => _rows.InsertOnceOf(NoticeRow.Of(notice, now));

    public Statement SettleOf(RoomId room, SettledTopic topic, RoomEvent by)
    {
        (string, object)[] values =
            [(nameof(NoticeRow.HandledAt), by.At), (nameof(NoticeRow.HandledBy), by.Id), (nameof(NoticeRow.Room), room), (nameof(NoticeRow.Topic), topic.Topic)];
        return topic.Of is { } one ? _rows.Written(_ofOne, [.. values, (nameof(NoticeRow.To), one)]) : _rows.Written(_settle, values);
    }
}
