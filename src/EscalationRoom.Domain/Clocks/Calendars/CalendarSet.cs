using System.Collections.Immutable;

namespace EscalationRoom.Domain.Clocks;

/// <summary>All calendars in one of their versions. A clock keeps the calendar it began with until somebody applies another.</summary>
/// <param name="Written">Those that can be changed.</param>
public sealed record CalendarSet(int Version, ImmutableArray<CalendarText> Written)
{
    public static CalendarSet Shipped { get; } = new(1, [.. CalendarText.Shipped]);

    /// <summary>Reads all of them as they shall be. One bad calendar and none is taken.</summary>
    public static Result<CalendarSet> Read(int version, IReadOnlyCollection<CalendarText> texts)
    {
        if (texts.Count != CalendarText.Shipped.Count || CalendarText.Shipped.Any(it => texts.Count(text => text.Id == it.Id) != 1))
        {
            return new EveryCalendarIsNamedOnce(string.Join(", ", CalendarText.Shipped.Select(it => it.Id)));
        }

        foreach (var text in texts)
        {
            var read = CalendarReader.Read(text);
            if (!read.IsDone)
            {
                return new ThisCalendarCannotBe(text.Id, read.Refusal);
            }
        }

        return new CalendarSet(version, [.. CalendarText.Shipped.Select(it => texts.First(text => text.Id == it.Id))]);
    }

    /// <returns>Nothing where the calendar is as shipped.</returns>
    public CalendarText? ChangedOf(string id) => Written.FirstOrDefault(it => it.Id == id) is { } text && !CalendarText.Shipped.Contains(text) ? text : null;

    public BusinessCalendar CalendarOf(string id) => ChangedOf(id)?.Calendar ?? BusinessCalendars.Of(id);
}

public sealed record EveryCalendarIsNamedOnce(string Ids) : Refusal($"Send every calendar once: {Ids}. They are taken as a whole.");

public sealed record ThisCalendarCannotBe(string Id, Refusal Why) : Refusal($"{Id}: {Why.Reason}");
