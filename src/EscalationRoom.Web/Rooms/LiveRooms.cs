using System.Collections.Concurrent;
using System.Security.Cryptography;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Messages;

namespace EscalationRoom.Web.Rooms;

/// <summary>
/// Door 1: the only way to change a room. Checks access, answers a repeated command as before, asks the domain, and answers only
/// after the events are durable. A room that is not there and one that is not yours are the same refusal.
/// </summary>
public sealed class LiveRooms(TimelineWriter writer, TimelineLog log, RoomNumbers numbers, PeopleDirectory people, RoomFeed feed)
{
    private const int MostKeys = 100_000;

    /// <summary>Events not yet sent to their viewers; more would make everybody wait, so newcomers are asked to come back.</summary>
    private const int LongestFeed = 2_000;

    private readonly ConcurrentDictionary<RoomKey, RoomId> _ids = new();

    public async Task<Result<T>> ChangeAsync<T>(
        RoomKey room, PersonId by, Command command, Func<Room, Result<T>> ask, CancellationToken cancellation)
        where T : RoomEvent
    {
        if (LacksId(by, command))
        {
            return new ACommandNeedsAnId();
        }

        if (await IdOfAsync(room, cancellation) is not { } id)
        {
            return new RoomNotFound();
        }

        return await SubmitAsync(new Request<T>(id, by, command.Id, command.HashFor(room), it => Guard(it, by, command), ask), cancellation);
    }

    /// <summary>Opens the room of a submitted escalation and answers with the event that opened it, and the room's key.</summary>
    public Task<(Result<EscalationSubmitted> Result, RoomKey Key)> OpenAsync(
        PersonId by, Command command, Func<RoomId, RoomKey, Room> open, DateTimeOffset now, CancellationToken cancellation, RoomKey? given = null) =>
        OpenAsync<EscalationSubmitted>(by, command, open, now, cancellation, given);

    /// <summary>Likewise, for a room whose first fact is another one, such as a draft.</summary>
    public async Task<(Result<T> Result, RoomKey Key)> OpenAsync<T>(
        PersonId by, Command command, Func<RoomId, RoomKey, Room> open, DateTimeOffset now, CancellationToken cancellation, RoomKey? given = null)
        where T : RoomEvent
    {
        if (LacksId(by, command))
        {
            return (new ACommandNeedsAnId(), default);
        }

        var key = given ?? await numbers.NextAsync(now.Year, cancellation);
        var id = IdFor(by, command);
        var request = new Request<T>(id, by, command.Id, command.HashFor(default), it => Guard(it, by, command), OpeningOf, () => open(id, key));
        var result = await SubmitAsync(request, cancellation);
        return (result, result.IsDone ? await log.KeyOfAsync(id, cancellation) : key);

        static Result<T> OpeningOf(Room room) => room.Recorded.OfType<T>().First();
    }

    /// <summary>The room that this command opened, when it did.</summary>
    public Task<RoomKey?> OpenedByAsync(PersonId by, Guid command, CancellationToken cancellation) => log.FindKeyAsync(IdFor(by, command), cancellation);

    /// <summary>Only timers ask without an id: a person's request may be sent twice by a line that broke.</summary>
    private static bool LacksId(PersonId by, Command command) => command.Id is null && by != Person.System;

    private async Task<Result<T>> SubmitAsync<T>(Request<T> request, CancellationToken cancellation)
        where T : RoomEvent =>
        feed.Backlog < LongestFeed && writer.TryAdd(request) ? await request.ResultAsync(cancellation) : new Busy();

    private Refusal? Guard(Room? room, PersonId by, Command command)
    {
        if (room is null)
        {
            return new RoomNotFound();
        }

        if (by == Person.System)
        {
            return null;
        }

        var seats = room.Seats;
        if (people.Find(by) is not { } person || RoomAccess.Of(person, seats) is not { MayEnter: true } access)
        {
            return new RoomNotFound();
        }

        command.Access = access;
        var notAllowed = Permissions.Check(command.Operation, person, seats);
        return notAllowed is null && command.Lane is { } lane && !access.Writes.Has(lane) ? new YouCannotWriteInThisLane(lane) : notAllowed;
    }

    private async ValueTask<RoomId?> IdOfAsync(RoomKey key, CancellationToken cancellation)
    {
        if (_ids.TryGetValue(key, out var known))
        {
            return known;
        }

        if (await log.FindAsync(key, cancellation) is not { } found)
        {
            return null;
        }

        if (_ids.Count >= MostKeys)
        {
            _ids.Clear();
        }

        return _ids[key] = found;
    }

    /// <summary>The same command opens the same room, also when it is sent to two nodes at once.</summary>
    private static RoomId IdFor(PersonId by, Command command) => command.Id is { } id ? IdFor(by, id) : RoomId.New();

    private static RoomId IdFor(PersonId by, Guid id)
    {
        var hash = SHA256.HashData([.. by.Value.ToByteArray(), .. id.ToByteArray()]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new RoomId(new Guid(hash.AsSpan(0, 16), bigEndian: true));
    }
}

public sealed record Busy() : Refusal("Too many requests just now. Nothing was taken: send the same command again in a moment.");

public sealed record YouCannotWriteInThisLane(Lane Lane) : Refusal($"You cannot write in the {Lane} lane of this room. Choose a lane you may write in.");
