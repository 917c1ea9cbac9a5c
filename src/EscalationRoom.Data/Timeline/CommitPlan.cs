using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EscalationRoom.Data.Outbox;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Data.Timeline;

/// <summary>The statements of one commit: per room its row (only if nobody went further), its new events chained by hash, and what changed beside it.</summary>
internal sealed class CommitPlan(TableSql tables, IReadOnlyList<IDeliverySource> deliveries)
{
    private readonly List<(ShelvedRoom Room, byte[] LastHash, object?[] Row)> _saved = [];
    private readonly Dictionary<RoomId, HashSet<PersonId>> _noticed = [];

    public List<Statement> Statements { get; } = [];

    public bool IsEmpty => Statements.Count == 0;

    public void Add(ShelvedRoom shelved, IReadOnlyList<RoomEvent> facts, IReadOnlyDictionary<EventId, Request> commands)
    {
        var room = shelved.Room;
        var columns = tables.Rooms.ValuesOf(room);
        Statements.Add(shelved.IsNew
            ? tables.Rooms.InsertOf(room)
            : tables.Rooms.UpdateOf(columns, shelved.SavedRow, nameof(Room.LastSequence), shelved.SavedSequence));
        Settle(room, facts[^1], NoticeRules.Met(shelved.SavedClocks, room.Clocks));
        var hash = shelved.LastHash;
        foreach (var fact in facts)
        {
            var row = RowOf(room.Id, fact, hash, commands.GetValueOrDefault(fact.Id));
            hash = row.Hash;
            Statements.Add(tables.Events.InsertOf(row));
            AddNotices(room, fact);
        }

        AddBeside(shelved);
        _saved.Add((shelved, hash, columns));
    }

    public IReadOnlyCollection<PersonId> NoticedIn(RoomId room) => _noticed.GetValueOrDefault(room) is { } people ? people : [];

    /// <summary>Called once the commit is durable.</summary>
    public void MarkSaved() => _saved.ForEach(it => it.Room.MarkSaved(it.LastHash, it.Row));

    private static TimelineRow RowOf(RoomId room, RoomEvent fact, byte[] previous, Request? command)
    {
        var payload = EventPayload.Write(fact);
        var kind = EventKinds.KindOf(fact);
        var payloadHash = SHA256.HashData(Encoding.UTF8.GetBytes(payload));
        return new TimelineRow
        {
            Room = room,
            Sequence = fact.Sequence,
            Id = fact.Id,
            Lane = fact.Lane,
            LaneSequence = fact.Number,
            Kind = kind,
            Payload = payload,
            By = fact.By,
            At = fact.At,
            About = fact.About,
            CommandId = command?.CommandId,
            CommandHash = command?.CommandHash,
            PayloadHash = payloadHash,
            PreviousHash = previous,
            Hash = ChainLink.Of(room, fact, kind, command?.CommandId).Hash(previous, payloadHash),
        };
    }

    private void AddNotices(Room room, RoomEvent fact)
    {
        Settle(room, fact, NoticeRules.Settled(room, fact));
        foreach (var notice in NoticeRules.Told(room, fact))
        {
            Statements.Add(tables.Notices.InsertOf(notice, fact.At));
            Statements.AddRange(deliveries.SelectMany(it => it.DeliveriesFor(notice)).Select(tables.Deliveries.InsertOnceOf));
            Mark(room, [notice.To]);
        }
    }

    private void Settle(Room room, RoomEvent fact, IEnumerable<SettledTopic> topics)
    {
        foreach (var topic in topics)
        {
            Statements.Add(tables.Notices.SettleOf(room.Id, topic, fact));
            Mark(room, topic.Of is { } one ? [one] : room.Participants.Select(it => it.Id));
        }
    }

    private void Mark(Room room, IEnumerable<PersonId> people) =>
        (_noticed.TryGetValue(room.Id, out var known) ? known : _noticed[room.Id] = []).UnionWith(people);

    private void AddBeside(ShelvedRoom shelved)
    {
        var room = shelved.Room;
        if (!ReferenceEquals(room.Participants, shelved.SavedParticipants))
        {
            Replace(tables.Participants, room.Id, shelved.IsNew, room.Participants.Select(it => SeatRow(room.Id, it)));
            Mark(room, shelved.SavedParticipants.Concat(room.Participants).Select(it => it.Id));
        }

        if (!ReferenceEquals(room.Documents, shelved.SavedDocuments))
        {
            Replace(tables.Documents, room.Id, shelved.IsNew, room.Documents.Select(it => DocumentRow(room.Id, it)));
        }

        if (!ReferenceEquals(room.Briefs, shelved.SavedBriefs))
        {
            Replace(tables.Briefs, room.Id, shelved.IsNew, room.Briefs.Select(it => BriefRow.Of(room.Id, it)));
        }

        Save(tables.Asks, room.Asks, shelved.SavedAsks, it => it.Id, it => AskRow.Over(room.Id, it));
        Save(tables.Commitments, room.Commitments, shelved.SavedCommitments, it => it.Id, it => CommitmentRow.Of(room.Id, it));
        if (room.Clocks is { } clocks && !ReferenceEquals(clocks, shelved.SavedClocks))
        {
            var row = ClocksRow.Of(room.Id, clocks);
            Statements.Add(shelved.SavedClocks is null ? tables.Clocks.InsertOf(row) : tables.Clocks.SetOf(row));
        }

        foreach (var handoff in room.TakeOffers())
        {
            Statements.Add(tables.Handoffs.InsertOf(HandoffRow(room.Id, handoff)));
        }
    }

    private void Replace<T>(RowSql<T> table, RoomId room, bool isNew, IEnumerable<T> rows)
        where T : class
    {
        if (!isNew)
        {
            Statements.Add(table.DeleteOf(room));
        }

        Statements.AddRange(rows.Select(table.InsertOf));
    }

    /// <summary>Adds what is new and sets what changed, where nothing is ever removed.</summary>
    private void Save<T, TRow>(RowSql<TRow> table, ImmutableList<T> now, ImmutableList<T> saved, Func<T, EventId> id, Func<T, TRow> row)
        where T : class
        where TRow : class
    {
        if (ReferenceEquals(now, saved))
        {
            return;
        }

        var before = saved.ToDictionary(id);
        foreach (var it in now)
        {
            if (!before.TryGetValue(id(it), out var known))
            {
                Statements.Add(table.InsertOf(row(it)));
            }
            else if (!ReferenceEquals(known, it))
            {
                Statements.Add(table.SetOf(row(it)));
            }
        }
    }

    private static ParticipantRow SeatRow(RoomId room, Participant it) => new()
    {
        Room = room,
        Person = it.Id,
        Name = it.Name,
        Role = it.Role,
        Seat = it.Seat,
        Reads = it.Reads,
        Writes = it.Writes,
        Since = it.Since,
    };

    private static DocumentRow DocumentRow(RoomId room, Document it) =>
        new() { Id = it.Id, Room = room, Lane = it.Lane, Name = it.Name, Revisions = it.Revisions };

    private static HandoffRow HandoffRow(RoomId room, Handoff it) => new()
    {
        Id = it.Id,
        Room = room,
        From = it.From,
        To = it.To,
        Reason = it.Reason,
        OfferedAt = it.OfferedAt,
        Expires = it.Expires,
        IsElevation = it.IsElevation,
        ToTier = it.ToTier,
        AskedBy = it.AskedBy,
        Tone = it.Notes.Tone,
        NotToSay = it.Notes.NotToSay,
    };
}
