using System.Globalization;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Notifications.Mail;

/// <summary>
/// What somebody should know of a room before they open it: facts in the words of the room, each with where it stands. Made by their own
/// reader, so it holds nothing they may not read; of the Privileged lane it holds nothing at all.
/// </summary>
internal sealed class NoticeBrief(RoomReader reader, RoomView room, NoticeLine notice)
{
    private const int Most = 5;
    private const int LongestFact = 240;

    public async Task<IReadOnlyList<BriefLine>> FactsAsync(CancellationToken cancellation)
    {
        var facts = new List<BriefLine>();
        facts.AddRange(await StandingAsync(cancellation));
        facts.AddRange(await ClientsWordsAsync(cancellation));
        facts.AddRange(Promises());
        return [.. facts.Where(it => it.Words.Length > 0 && it.Lane is not Lane.Privileged && it.Source != notice.Fact.Id).Take(Most)];
    }

    /// <summary>Deadlines, the nearest first, for those who see the clocks.</summary>
    public IEnumerable<string> Clocks() =>
        (room.Clocks?.All ?? []).Where(it => it is { IsOpen: true, Deadline: not null }).OrderBy(it => it.Deadline)
            .Select(it => $"{ClockWords.Of(it.Measure)} due {At(it.Deadline!.Value)}");

    public static string At(DateTimeOffset at) => at.UtcDateTime.ToString("ddd d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestFact ? line : $"{line[..(char.IsHighSurrogate(line[LongestFact - 1]) ? LongestFact - 1 : LongestFact)]}…";
    }

    /// <summary>Where it stands, as somebody wrote it down; else as it was submitted.</summary>
    private async Task<IEnumerable<BriefLine>> StandingAsync(CancellationToken cancellation)
    {
        var written = (await reader.SituationsAsync(notice.Room, cancellation) ?? []).Where(it => it.Lane is not Lane.Privileged).OrderBy(it => it.Lane is not Lane.Internal).ToList();
        if (written is [var newest, ..])
        {
            return [Line("What happened", newest.Happened, newest), Line("Impact", newest.Impact, newest), Line("Next step", newest.NextStep, newest)];
        }

        var opening = await reader.RecordAsync(notice.Room, new RecordFilter([EventKinds.Of<EscalationSubmitted>()]), null, 1, cancellation);
        return (opening?.Events ?? []).OfType<EscalationSubmitted>()
            .SelectMany(it => new[] { Line("What happened", it.WhatHappened, it), Line("Impact", it.Impact, it), Line("Asked for", it.RequestedOutcome, it) });
    }

    private async Task<IEnumerable<BriefLine>> ClientsWordsAsync(CancellationToken cancellation)
    {
        var contacts = room.Participants.Where(it => it.Role is Domain.People.Role.Guest).ToDictionary(it => it.Id);
        var said = await reader.RecordAsync(notice.Room, new RecordFilter([EventKinds.Of<MessagePosted>()], Lane.Client), null, RoomReader.LargestPage, cancellation);
        var last = said?.Events.OfType<MessagePosted>().LastOrDefault(it => contacts.ContainsKey(it.By));
        if (last is null)
        {
            return [];
        }

        var later = await reader.AboutAsync(notice.Room, [last.Id], cancellation);
        var words = later.OfType<MessageEdited>().LastOrDefault()?.Text ?? last.Text;
        return later.Any(it => it is MessageDeleted) ? [] : [Line($"{contacts[last.By].Name} wrote", words, last)];
    }

    private IEnumerable<BriefLine> Promises() => room.Commitments.Where(it => it.IsOpen).OrderBy(it => it.Due)
        .Select(it => new BriefLine($"K{it.Number}, due {At(it.Due)}", Short(it.What), it.Id, Lane.Client));

    private static BriefLine Line(string label, string words, RoomEvent source) => new(label, Short(words), source.Id, source.Lane);
}

/// <summary>One fact and where it stands.</summary>
internal sealed record BriefLine(string Label, string Words, EventId Source, Lane Lane);
