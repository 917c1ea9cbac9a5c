using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Clocks;
using NodaTime;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>What a story's offsets mean on the clock.</summary>
internal abstract class StoryTime(BusinessCalendar office)
{
    private static readonly LocalTime Morning = new(9, 0);

    private static readonly LocalTime Closing = new(18, 0);

    /// <summary>In which the times inside texts are written.</summary>
    public DateTimeZone Zone => Office.Zone;

    protected BusinessCalendar Office { get; } = office;

    /// <summary>The instant of an offset.</summary>
    public abstract DateTimeOffset Of(double offset);

    /// <summary>Lets the moment come, and says what time it is then.</summary>
    public abstract Task<DateTimeOffset> ComesAsync(double offset, CancellationToken cancellation);

    /// <summary>The instant so many business days after an offset, at closing time of that day.</summary>
    public DateTimeOffset EndOfDay(double offset, int days)
    {
        var day = Office.After(Instant.FromDateTimeOffset(Of(offset)), Office.Day * days).InZone(Zone).Date;
        return day.At(Closing).InZoneLeniently(Zone).ToDateTimeOffset();
    }

    /// <summary>The morning of the first Monday after an offset; not in a story that runs faster than the calendar.</summary>
    public virtual DateTimeOffset MondayAfter(double offset) => Of(offset + 10);

    /// <summary>The story as it happened already, so that it fits the present: its anchor lies so far back that the room is as described.</summary>
    public static StoryTime InThePast(SeedScenario scenario, DateTimeOffset now) => scenario.Key switch
    {
        "A" => new Minutes(now.AddMinutes(-108)),
        "B" => new OfficeHours(BusinessCalendars.Emea, now, back: 50),
        _ => new OfficeHours(BusinessCalendars.Amer, now, back: 90),
    };

    /// <summary>The story as it happens from now on, so many times as fast.</summary>
    public static StoryTime FromNow(SeedScenario scenario, double speed, TimeProvider clock) =>
        new Played(scenario.Key is "C" ? BusinessCalendars.Amer : BusinessCalendars.Emea, scenario.MinutesPerUnit / speed, clock);

    private sealed class Minutes(DateTimeOffset start) : StoryTime(BusinessCalendars.Emea)
    {
        public override DateTimeOffset Of(double offset) => start.AddMinutes(offset);

        public override Task<DateTimeOffset> ComesAsync(double offset, CancellationToken cancellation) => Task.FromResult(Of(offset));
    }

    private sealed class OfficeHours(BusinessCalendar office, DateTimeOffset now, double back) : StoryTime(office)
    {
        private readonly Instant _start = office.Before(Instant.FromDateTimeOffset(now), Duration.FromHours(back));

        public override DateTimeOffset Of(double offset) =>
            (offset < 0 ? Office.Before(_start, Duration.FromHours(-offset)) : Office.After(_start, Duration.FromHours(offset))).ToDateTimeOffset();

        public override DateTimeOffset MondayAfter(double offset) => Instant.FromDateTimeOffset(Of(offset)).InZone(Zone).Date
            .Next(IsoDayOfWeek.Monday).At(Morning).InZoneLeniently(Zone).ToDateTimeOffset();

        public override Task<DateTimeOffset> ComesAsync(double offset, CancellationToken cancellation) => Task.FromResult(Of(offset));
    }

    private sealed class Played(BusinessCalendar office, double minutesPerUnit, TimeProvider clock) : StoryTime(office)
    {
        private readonly DateTimeOffset _start = clock.GetUtcNow();

        public override DateTimeOffset Of(double offset) => _start.AddMinutes(offset * minutesPerUnit);

        public override async Task<DateTimeOffset> ComesAsync(double offset, CancellationToken cancellation)
        {
            if (Of(offset) - clock.GetUtcNow() is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, clock, cancellation);
            }

            return clock.GetUtcNow();
        }
    }
}
