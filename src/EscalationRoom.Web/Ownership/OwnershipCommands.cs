using System.Globalization;
using EscalationRoom.Domain;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Pages.Composing;

namespace EscalationRoom.Web.Ownership;

/// <summary><c>/handoff @sofia 10m reason</c></summary>
internal sealed class HandoffCommand(OfferHandoff handoff) : ISlashCommand
{
    public string Name => "handoff";

    public string Usage => "@person 10m what was promised, what is open";

    public string Operation => "room.handoff.offer";

    public async Task<Refusal?> RunAsync(SlashLine line, CancellationToken cancellation) =>
        Offer.Of(line) is { } offer ? (await handoff.RunAsync(line.Room, line.By, offer, cancellation)).Refusal : new NameSomebodyInThisRoom($"/{Name} {Usage}");
}

/// <summary><c>/elevate @helen reason</c></summary>
internal sealed class ElevateCommand(ElevateRoom elevate) : ISlashCommand
{
    public string Name => "elevate";

    public string Usage => "@person 10m why it needs a higher tier";

    public string Operation => "room.elevate";

    public async Task<Refusal?> RunAsync(SlashLine line, CancellationToken cancellation) =>
        Offer.Of(line) is { } offer ? (await elevate.RunAsync(line.Room, line.By, offer, cancellation)).Refusal : new NameSomebodyInThisRoom($"/{Name} {Usage}");
}

/// <summary><c>/command reason</c></summary>
internal sealed class TakeCommandCommand(CommandOfRoom command) : ISlashCommand
{
    public string Name => "command";

    public string Usage => "why you take command";

    public string Operation => "room.command.take";

    public async Task<Refusal?> RunAsync(SlashLine line, CancellationToken cancellation) =>
        (await command.TakeAsync(line.Room, line.By, new ReasonGiven(line.CommandId, line.Rest), cancellation)).Refusal;
}

/// <summary><c>/return note</c></summary>
internal sealed class ReturnCommandCommand(CommandOfRoom command) : ISlashCommand
{
    public string Name => "return";

    public string Usage => "what the owner should know";

    public string Operation => "room.command.return";

    public async Task<Refusal?> RunAsync(SlashLine line, CancellationToken cancellation) =>
        (await command.ReturnAsync(line.Room, line.By, new CommandReturn(line.CommandId, line.Rest), cancellation)).Refusal;
}

/// <summary>An offer as it is typed: whom, how long it stays open, why.</summary>
file static class Offer
{
    private const int Minutes = 10;

    public static HandoffOffer? Of(SlashLine line)
    {
        if (line.TakePerson() is not ({ } to, var rest))
        {
            return null;
        }

        var (word, reason) = (line with { Rest = rest }).TakeWord();
        return MinutesIn(word) is { } minutes
            ? new HandoffOffer(line.CommandId, to.Id.ToString(), reason, minutes)
            : new HandoffOffer(line.CommandId, to.Id.ToString(), rest, Minutes);
    }

    private static int? MinutesIn(string word) =>
        word is [.. var number, 'm' or 'h'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 1440
            ? Math.Min(1440, word[^1] is 'h' ? count * 60 : count)
            : null;
}
