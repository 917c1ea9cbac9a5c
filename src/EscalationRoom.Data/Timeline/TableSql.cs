using EscalationRoom.Data.Outbox;
using EscalationRoom.Data.Providers;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>The statements of every table a commit touches.</summary>
internal sealed class TableSql(EscalationDb db, Engine engine)
{
    public RowSql<Room> Rooms { get; } = new(db, engine);

    public RowSql<TimelineRow> Events { get; } = new(db, engine);

    public RowSql<ParticipantRow> Participants { get; } = new(db, engine);

    public RowSql<DocumentRow> Documents { get; } = new(db, engine);

    public RowSql<ClocksRow> Clocks { get; } = new(db, engine);

    public RowSql<HandoffRow> Handoffs { get; } = new(db, engine);

    public RowSql<AskRow> Asks { get; } = new(db, engine);

    public RowSql<BriefRow> Briefs { get; } = new(db, engine);

    public RowSql<CommitmentRow> Commitments { get; } = new(db, engine);

    public NoticeSql Notices { get; } = new(db, engine);

    public RowSql<Delivery> Deliveries { get; } = new(db, engine);
}
