using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Shell;
using EscalationRoom.Web.Shell.Outside;

namespace EscalationRoom.Web.Routing.Calendars;

/// <summary>Somebody gives their calendar, as a file or by an address it is fetched from again and again; or takes it back.</summary>
public sealed class KeepCalendar(CalendarShelf shelf, PeopleDirectory people, FetchText fetch, TimeProvider clock)
{
    public static readonly TimeSpan FetchedEvery = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Shown = TimeSpan.FromDays(14);

    public async Task<Result<CalendarAnswer>> ReadAsync(PersonId by, CancellationToken cancellation)
    {
        if (people.Find(by) is not { IsStaff: true })
        {
            return new OnlyForStaff();
        }

        var (feed, now) = (await shelf.OfAsync(by, cancellation), clock.GetUtcNow());
        var ahead = await shelf.AheadAsync(by, now, now + Shown, cancellation);
        return new CalendarAnswer(feed is null ? "none" : feed.Address.Length > 0 ? "subscribed" : "uploaded", feed?.Address ?? "", feed?.ReadAt, feed?.Problem ?? "", [.. ahead.Select(it => new BusyLine(it.From, it.Until, it.IsAway))]);
    }

    public async Task<Result<CalendarAnswer>> UploadAsync(PersonId by, string text, CancellationToken cancellation)
    {
        if (people.Find(by) is not { IsStaff: true } person)
        {
            return new OnlyForStaff();
        }

        var refused = await TakeAsync(person, text, new CalendarFeed { Person = by }, cancellation);
        return refused ?? await ReadAsync(by, cancellation);
    }

    /// <summary>Fetches it at once, so that a mistyped address is found by whoever typed it.</summary>
    public async Task<Result<CalendarAnswer>> SubscribeAsync(PersonId by, CalendarSubscription wanted, CancellationToken cancellation)
    {
        if (people.Find(by) is not { IsStaff: true } person)
        {
            return new OnlyForStaff();
        }

        var address = (wanted.Address ?? "").Trim();
        if (address.Length > CalendarFeed.LongestAddress)
        {
            return new ThisIsNoAddressToFetch();
        }

        var refused = await FetchAsync(person, new CalendarFeed { Person = by, Address = address, DueAt = clock.GetUtcNow() + FetchedEvery }, cancellation);
        return refused ?? await ReadAsync(by, cancellation);
    }

    public async Task<Result<CalendarAnswer>> ForgetAsync(PersonId by, CancellationToken cancellation)
    {
        await shelf.ForgetAsync(by, cancellation);
        return await ReadAsync(by, cancellation);
    }

    /// <summary>One fetch of a subscription. What was known stays until something new was read whole.</summary>
    internal async Task<Refusal?> FetchAsync(Person person, CalendarFeed feed, CancellationToken cancellation)
    {
        var fetched = await fetch.GetAsync(feed.Address, feed.Tag, ReadCalendar.Largest, cancellation);
        if (fetched.Value is { Text: { } text } news)
        {
            feed.Tag = news.Tag.Length <= LongestTag ? news.Tag : "";
            return await TakeAsync(person, text, feed, cancellation);
        }

        if (fetched.IsDone)
        {
            await shelf.NoteAsync(person.Id, feed.Address, "", clock.GetUtcNow(), cancellation);
        }

        return fetched.Refusal;
    }

    private async Task<Refusal?> TakeAsync(Person person, string text, CalendarFeed feed, CancellationToken cancellation)
    {
        var read = ReadCalendar.Of(text, BusinessCalendars.Of(person.Calendar).Zone, clock.GetUtcNow());
        if (read.Value is { } calendar)
        {
            (feed.ReadAt, feed.Problem) = (clock.GetUtcNow(), calendar.UnknownZones.Count == 0 ? "" : Short($"Unknown time zones, read as yours: {string.Join(", ", calendar.UnknownZones)}."));
            await shelf.KeepAsync(feed, calendar.Busy, cancellation);
        }

        return read.Refusal;
    }

    private const int LongestTag = 200;

    private static string Short(string text) => text.Length <= 400 ? text : text[..400];
}

/// <param name="Address">The link by which a calendar is published, https or webcal.</param>
public sealed record CalendarSubscription([Required] string? Address);

/// <param name="Source">none, uploaded or subscribed.</param>
/// <param name="Problem">Why the last attempt did not work; what was known before stays.</param>
/// <param name="Busy">The next two weeks. What the times are about is not known here.</param>
public sealed record CalendarAnswer(string Source, string Address, DateTimeOffset? ReadAt, string Problem, IReadOnlyList<BusyLine> Busy);

public sealed record BusyLine(DateTimeOffset From, DateTimeOffset Until, bool IsAway);
