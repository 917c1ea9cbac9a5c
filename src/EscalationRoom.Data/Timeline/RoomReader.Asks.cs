using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Timeline;

public sealed partial class RoomReader
{
    private const int MostAsks = 200;

    /// <summary>What was asked in the lanes this person reads, in order, the newest where there are very many.</summary>
    public Task<IReadOnlyList<Asked>?> AsksAsync(RoomKey key, AskKind kind, CancellationToken cancellation) =>
        GlanceAsync(
            key,
            async (db, glance) =>
            {
                Lane[] lanes = [.. glance.Access.Reads.Each()];
                var rows = await db.Asks.AsNoTracking().Where(it => it.Room == glance.Room && it.Kind == kind && lanes.Contains(it.Lane))
                    .OrderByDescending(it => it.Number).Take(MostAsks).ToListAsync(cancellation);
                return (IReadOnlyList<Asked>?)[.. rows.Select(it => it.ToAsked()).Reverse()];
            },
            cancellation);

    /// <summary>What waits for this person's answer: asked of them by name, and of whoever owns the room while they do. The oldest due first.</summary>
    public async Task<IReadOnlyList<OpenAsk>> AsksOfMeAsync(CancellationToken cancellation)
    {
        if (_people.Find(_me) is not { IsActive: true, IsStaff: true } person)
        {
            return [];
        }

        var (wide, limit) = ((int)RoomAccess.EveryRoom(person.Role), (int)RoomAccess.Limit(person.Role));
        await using var db = await _contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from ask in db.Asks.AsNoTracking()
            join room in db.Rooms on ask.Room equals room.Id
            from seat in db.Participants.Where(it => it.Room == room.Id && it.Person == _me).DefaultIfEmpty()
            where ask.State == AskState.Open && (ask.Of == _me || (ask.Of == null && room.OwnerId == _me))
            where ask.Kind == AskKind.Task || (room.State != RoomState.Closed && room.State != RoomState.Merged)
            where ((wide | (seat == null ? 0 : (int)seat.Reads)) & limit & (int)room.OpenLanes & (int)ask.Lane) != 0
            orderby ask.AskedAt
            select new { room.Key, room.Title, Row = ask }).Take(MostAsks).ToListAsync(cancellation);
        return [.. found.Select(it => new OpenAsk(it.Key, it.Title, it.Row.ToAsked(), NameOf(it.Row.By))).OrderBy(it => it.Asked.Due ?? DateTimeOffset.MaxValue)];
    }
}

/// <summary>Something somebody waits to hear, with the room it was asked in.</summary>
/// <param name="ByName">Who asked.</param>
public sealed record OpenAsk(RoomKey Room, string Title, Asked Asked, string ByName);
