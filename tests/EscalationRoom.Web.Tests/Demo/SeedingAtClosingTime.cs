using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Tests.Demo;

/// <summary>A step of a story may fall on the last minutes of an office day, and the next one on the morning after: there is such a quarter of an hour on most days.</summary>
public sealed class SeedingAtClosingTime
{
    private static readonly DateTimeOffset InSuchAQuarter = new(2026, 11, 24, 19, 50, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_offer_waits_for_its_answer_until_the_next_morning()
    {
        await using var host = new DemoHost { Time = new(InSuchAQuarter) };

        var reader = host.Get<RoomReaders>().For(host.Person("u-rachel").Id);
        var (waiting, closed) = (await reader.OpenAsync(new RoomKey("ESC-2026-0139"), CancellationToken.None), await reader.OpenAsync(new RoomKey("ESC-2026-0131"), CancellationToken.None));

        Assert.Equal(("Daniel Osei", "Marcus Whitfield"), (waiting!.OwnerName, closed!.OwnerName));
    }
}
