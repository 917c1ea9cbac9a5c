using System.Globalization;
using NodaTime;

namespace EscalationRoom.Domain.Clocks;

/// <summary>One holiday as people write it.</summary>
internal static class WrittenHoliday
{
    private const int GoodFriday = -2;

    /// <summary>Some year with a 29 February, so that it may be a holiday.</summary>
    private const int LeapYear = 2024;

    private static readonly string[] Places = ["first", "second", "third", "fourth", "last"];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <returns>Nothing for what is no holiday.</returns>
    public static Holiday? Of(string line) => line.ToLowerInvariant() switch
    {
        "good friday" => Holiday.FromEaster(GoodFriday),
        "easter monday" => Holiday.FromEaster(1),
        _ => OfWords(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    };

    private static Holiday? OfWords(string[] words) => words switch
    {
        [var place, var day, var month] when Place(place, Places) is { } which && WrittenHours.Day(day) is { } weekday && Place(month, Months) is { } of => Holiday.Nth(which, weekday, of),
        [var day, var month] when Place(month, Months) is { } of && Number(day) is { } on && on <= DateTime.DaysInMonth(LeapYear, of) => Holiday.On(of, on),
        [var day, var month, var year] when Place(month, Months) is { } of && Number(year) is >= 2000 and <= 2200 and var then && Number(day) is { } on && on <= DateTime.DaysInMonth(then, of)
            => Holiday.Once(new LocalDate(then, of, on)),
        _ => null,
    };

    private static int? Place(string word, string[] among) =>
        Array.FindIndex(among, it => it.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at + 1 : null;

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
