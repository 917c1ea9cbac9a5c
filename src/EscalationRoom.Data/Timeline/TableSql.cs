using EscalationRoom.Data.Outbox;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace EscalationRoom.Data.Timeline;

/// <summary>The statements of every table a commit touches.</summary>
internal sealed class TableSql(EscalationDb db)
{
    public RowSql<Room> Rooms { get; } = new(db);

    public RowSql<TimelineRow> Events { get; } = new(db);

    public RowSql<ParticipantRow> Participants { get; } = new(db);

    public RowSql<DocumentRow> Documents { get; } = new(db);

    public RowSql<ClocksRow> Clocks { get; } = new(db);

    public RowSql<HandoffRow> Handoffs { get; } = new(db);

    public RowSql<AskRow> Asks { get; } = new(db);

    public RowSql<BriefRow> Briefs { get; } = new(db);

    public RowSql<CommitmentRow> Commitments { get; } = new(db);

    public NoticeSql Notices { get; } = new(db);

    public RowSql<Delivery> Deliveries { get; } = new(db);

    public string LastSequence { get; } = db.GetService<ISqlGenerationHelper>().DelimitIdentifier(nameof(Room.LastSequence));
}
