using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    public const int MostNotices = 200;

    /// <summary>What this person was told and may still read, the newest first, in the words that stand there now; of several reminders the last.</summary>
    public async Task<IReadOnlyList<NoticeLine>> NoticesAsync(NoticeFilter filter, CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true } person)
        {
            return [];
        }

        var now = _clock.GetUtcNow();
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from it in Readable(db, person, filter)
            join client in db.Clients on it.Room.Client equals client.Id
            orderby it.Notice.At descending, it.Fact.Sequence descending
            select new
            {
                it.Notice,
                it.Room.Key,
                it.Room.Title,
                it.Room.Severity,
                Client = client.Name,
                it.Fact,
                Muted = db.MutedRooms.Where(muted => muted.Person == _me && muted.Room == it.Room.Id && (muted.Until == null || muted.Until > now))
                    .Select(muted => muted.Until == null ? (bool?)false : true).FirstOrDefault(),
            })
            .Take(MostNotices).ToListAsync(cancellation);
        var edits = await EditsOfAsync(db, found.ConvertAll(it => it.Fact), cancellation);
        var lines = found.ConvertAll(it => LineOf(it.Notice, it.Key, it.Title, it.Client, person.IsStaff ? it.Severity : null, it.Fact, edits) with { IsMuted = it.Muted is not null, IsSnoozed = it.Muted is true });
        return [.. lines.DistinctBy(it => (it.Cause, it.Kind, it.Fact.Id))];
    }

    /// <summary>How many things wait for this person.</summary>
    public async Task<int> NoticeCountAsync(CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true } person)
        {
            return 0;
        }

        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        return await Readable(db, person, new NoticeFilter()).CountAsync(cancellation);
    }

    /// <summary>One thing this person was told, dealt with or not.</summary>
    public async Task<NoticeLine?> NoticeAsync(NoticeId notice, CancellationToken cancellation) =>
        await NoticesAsync(new NoticeFilter(IsHandled: null, Id: notice), cancellation) is [var found] ? found : null;

    /// <summary>Puts away what is done by reading it. What waits for an act in its room stays until that act.</summary>
    public async Task PutAwayAsync(NoticeLine notice, CancellationToken cancellation)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        await db.Notices.Where(it => it.Id == notice.Id && it.To == _me && it.HandledAt == null)
            .ExecuteUpdateAsync(it => it.SetProperty(row => row.HandledAt, _clock.GetUtcNow()), cancellation);
    }

    /// <summary>The lane filter is part of the query, and asked anew every time: who was removed is shown nothing of what they were told before.</summary>
    private IQueryable<ReadableNotice> Readable(EscalationDb db, Person person, NoticeFilter filter)
    {
        var (wide, limit) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role));
        return
            from notice in filter.Apply(db.Notices.AsNoTracking().Where(it => it.To == _me && it.ToldAt != null))
            join room in db.Rooms on notice.Room equals room.Id
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            let lanes = (wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes
            join fact in db.RoomEvents on notice.About equals fact.Id
            where fact.Room == room.Id && ((int)fact.Lane & lanes) != 0
            select new ReadableNotice { Notice = notice, Room = room, Fact = fact };
    }

    private static NoticeLine LineOf(
        NoticeRow it, RoomKey room, string title, string client, Severity? severity, TimelineRow fact, IReadOnlyDictionary<EventId, string> edits) => new(
        it.Id,
        it.Cause,
        it.Kind,
        it.Step,
        it.At,
        it.ToldAt - it.At > NoticeLine.Punctual,
        it.HandledAt,
        room,
        title,
        client,
        severity,
        fact.ToEvent(),
        edits.GetValueOrDefault(fact.Id));

    private static async Task<Dictionary<EventId, string>> EditsOfAsync(EscalationDb db, List<TimelineRow> facts, CancellationToken cancellation)
    {
        var kind = EventKinds.Of<MessageEdited>();
        var messages = facts.Where(it => it.Kind == EventKinds.Of<MessagePosted>()).Select(it => (EventId?)it.Id).ToArray();
        var edits = messages.Length == 0 ? [] : await db.RoomEvents.AsNoTracking()
            .Where(it => messages.Contains(it.About) && it.Kind == kind).OrderBy(it => it.Sequence).ToListAsync(cancellation);
        return edits.GroupBy(it => it.About!.Value).ToDictionary(it => it.Key, it => ((MessageEdited)it.Last().ToEvent()).Text);
    }

    private sealed class ReadableNotice
    {
        public required NoticeRow Notice { get; init; }

        public required Room Room { get; init; }

        public required TimelineRow Fact { get; init; }
    }
}

/// <summary>Which notices to show. It narrows what their reader may read, and never widens it.</summary>
/// <param name="IsHandled">Only what is dealt with, only what is not, or both.</param>
public sealed record NoticeFilter(bool? IsHandled = false, NoticeId? Id = null)
{
    internal IQueryable<NoticeRow> Apply(IQueryable<NoticeRow> notices)
    {
        notices = IsHandled switch
        {
            true => notices.Where(it => it.HandledAt != null),
            false => notices.Where(it => it.HandledAt == null),
            null => notices,
        };
        return Id is { } id ? notices.Where(it => it.Id == id) : notices;
    }
}

/// <summary>One notice as its reader may see it now.</summary>
/// <param name="Step">Percent of the time used, when it reminds.</param>
/// <param name="IsLate">We told them later than we should have.</param>
/// <param name="Fact">What it is about.</param>
/// <param name="EditedText">What a message says since it was changed.</param>
public sealed record NoticeLine(
    NoticeId Id,
    EventId Cause,
    NoticeKind Kind,
    byte Step,
    DateTimeOffset At,
    bool IsLate,
    DateTimeOffset? HandledAt,
    RoomKey Room,
    string Title,
    string ClientName,
    Severity? Severity,
    RoomEvent Fact,
    string? EditedText)
{
    /// <summary>Told within this time is told on time.</summary>
    public static readonly TimeSpan Punctual = TimeSpan.FromSeconds(15);

    /// <summary>Its reader has muted the room.</summary>
    public bool IsMuted { get; init; }

    /// <summary>They did so for a while, in which the client's words come through.</summary>
    public bool IsSnoozed { get; init; }

    /// <summary>It comes to them beyond their inbox.</summary>
    public bool Disturbs => !IsMuted || Kind.PassesMuting(Severity) || (IsSnoozed && Kind is (NoticeKind.ClientWrote or NoticeKind.ClientDecided));

    public string Link => $"/r/{Room.Value}/m/{Fact.Id.Value}";
}
