using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Live;

namespace EscalationRoom.Web.Rooms.Hub;

/// <summary>Lets a hub connection into a room: what it has not seen first, then everything live.</summary>
public sealed class JoinRoom(RoomReaders readers, RoomFeed feed, Presence presence, EventFrames frames, RoomConnections connections, ReadMarkNews readMarks)
{
    /// <summary>How much of the past somebody gets who brings no cursor.</summary>
    public const int FirstPage = 50;

    public async Task<Result<Joined>> RunAsync(RoomKey room, PersonId by, string connection, string? cursor, CancellationToken cancellation)
    {
        LaneNumbers from = default;
        if (cursor is not null && !Cursor.TryRead(cursor, out from))
        {
            return new ThisCursorIsNotOurs();
        }

        var reader = readers.For(by);
        var page = cursor is null
            ? await reader.LatestAsync(room, FirstPage, cancellation)
            : await reader.AfterAsync(room, from, RoomReader.LargestPage, cancellation);
        if (page is null || connections.Find(connection) is not { } live)
        {
            return new RoomNotFound();
        }

        var viewer = new HubViewer(by, live);
        feed.Join(room, viewer, page.Cursor);
        var answer = new JoinAnswer(
            Cursor.Write(page.Cursor, page.Access.Reads),
            frames.Of(room, page.Events, StartOf(page, from), page.Access.Reads),
            presence.SeenBy(by, room))
        {
            Written = () => feed.Start(room, viewer),
        };
        return new Joined(viewer, answer);
    }

    public async Task SeenAsync(RoomKey room, PersonId by, string cursor, CancellationToken cancellation)
    {
        if (Cursor.TryRead(cursor, out var seen))
        {
            await readers.For(by).SeenAsync(room, seen, cancellation);
            readMarks.Tell(room, by);
        }
    }

    /// <summary>Each event's own cursor must also be right for the lanes that have no event on the page.</summary>
    private static LaneNumbers StartOf(TimelinePage page, LaneNumbers from) =>
        LaneSet.InOrder.Aggregate(page.Cursor, (at, lane) =>
            page.Events.FirstOrDefault(it => it.Lane == lane) is { } first ? at.With(lane, first.Number - 1) : at.With(lane, Math.Max(at[lane], from[lane])));
}

/// <summary>A connection that is in, and what it is told.</summary>
public sealed record Joined(Viewer Viewer, JoinAnswer Answer);

public sealed record ThisCursorIsNotOurs() : Refusal("This cursor was not made by this server. Join without one to start with the newest events.");
