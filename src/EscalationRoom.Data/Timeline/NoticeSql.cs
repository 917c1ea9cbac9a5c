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

    public NoticeSql(EscalationDb db)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        _rows = new RowSql<NoticeRow>(db);
        _settle = $"UPDATE {Name("Notices")} SET {Name(nameof(NoticeRow.HandledAt))} = @at, {Name(nameof(NoticeRow.HandledBy))} = @by "
            + $"WHERE {Name(nameof(NoticeRow.Room))} = @room AND {Name(nameof(NoticeRow.Topic))} = @topic AND {Name(nameof(NoticeRow.HandledAt))} IS NULL";
        _ofOne = $"{_settle} AND {Name(nameof(NoticeRow.To))} = @to";

        string Name(string column) => sql.DelimitIdentifier(column);
    }

    /// <summary>The same notice is never written twice.</summary>
    public Statement InsertOf(Notice notice, DateTimeOffset now) => _rows.InsertOnceOf(NoticeRow.Of(notice, now));

    public Statement SettleOf(RoomId room, SettledTopic topic, RoomEvent by) => new(topic.Of is null ? _settle : _ofOne, command =>
    {
        command.Parameters.Add(_rows.Holding(command, "@at", nameof(NoticeRow.HandledAt), by.At));
        command.Parameters.Add(_rows.Holding(command, "@by", nameof(NoticeRow.HandledBy), by.Id));
        command.Parameters.Add(_rows.Holding(command, "@room", nameof(NoticeRow.Room), room));
        command.Parameters.Add(_rows.Holding(command, "@topic", nameof(NoticeRow.Topic), topic.Topic));
        if (topic.Of is { } one)
        {
            command.Parameters.Add(_rows.Holding(command, "@to", nameof(NoticeRow.To), one));
        }
    });
}
