using EscalationRoom.Data.People;
using EscalationRoom.Data.Seed;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Shell.Demo.Stories;

namespace EscalationRoom.Web.Shell.Demo.Sketches;

/// <summary>Rooms that make the demo's lists look lived in: escalations of the past, and some that are open now.</summary>
public sealed class SketchBook(LiveRooms rooms, TimelineLog log, PeopleDirectory people, TimeProvider clock)
{
    private const string Duty = "u-rachel";

    public static IReadOnlyList<RoomKey> Keys { get; } = [.. PastEscalations.Of(DateTimeOffset.UnixEpoch).Concat(OpenEscalations.Of(DateTimeOffset.UnixEpoch)).Select(it => it.Key)];

    /// <summary>Opens those that are not there yet; whoever has worked on one since finds it as they left it.</summary>
    public async Task SeedAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var there = await log.SequencesAsync(Keys, cancellation);
        await Task.WhenAll(PastEscalations.Of(now).Concat(OpenEscalations.Of(now)).Where(it => !there.ContainsKey(it.Key)).Select(it => OpenAsync(it, cancellation)));
    }

    private async Task OpenAsync(Sketch sketch, CancellationToken cancellation)
    {
        var command = new Command(SeedId.Of($"sketch/{sketch.Key}"), "room.submit", sketch.Key.Value);
        var (opened, _) = await rooms.OpenAsync(Person.System, command, Draw, sketch.At, cancellation, sketch.Key);
        if (!opened.IsDone)
        {
            throw new StoryBrokeOffException(sketch.Key, opened.Refusal.Reason);
        }

        Room Draw(RoomId id, RoomKey key)
        {
            var drawn = new SketchedRoom(Room.Open(id, key, sketch.Submission, people.Find(sketch.By)!, people.Find(Duty)!, sketch.At), people);
            sketch.Draw(drawn);
            return drawn.Room;
        }
    }
}
