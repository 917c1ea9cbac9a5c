using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Clocks;

/// <summary>A pause somebody asks for.</summary>
/// <param name="Until">When whoever is waited for is expected; the clock goes on by itself then.</param>
public sealed record PauseAsked(PauseKind Kind, DateTimeOffset Until, string Why)
{
    /// <summary>Pauses for third parties that need no approval.</summary>
    public const int ThirdPartyFreely = 2;

    private const int DaysForTheClient = 5;

    /// <summary>The client's contact who is waited for.</summary>
    public Person? Contact { get; init; }

    public string ThirdParty { get; init; } = "";

    public string Reference { get; init; } = "";

    /// <summary>The message that shows that it is so.</summary>
    public PostedMessage? Evidence { get; init; }

    /// <summary>What everybody who reads the clocks is told.</summary>
    public string Words => string.Join(" ", new[] { Waits, Why.Trim() }.Where(it => it.Length > 0));

    private string Waits => Kind switch
    {
        PauseKind.AwaitingClient => $"Waiting for {Contact?.Name}.",
        PauseKind.AwaitingThirdParty => $"Waiting for {ThirdParty.Trim()}, reference {Reference.Trim()}.",
        PauseKind.ClientRequestedHold => "The client asked to hold.",
        PauseKind.LegalHoldComms => "Counsel suspended statements to the client.",
        _ => "",
    };

    /// <returns>Nothing where the client alone says how long.</returns>
    public DateTimeOffset? LongestUntil(BusinessCalendar calendar, DateTimeOffset now) => Kind switch
    {
        PauseKind.AwaitingClient => calendar.After(now.ToInstant(), calendar.Day * DaysForTheClient).ToDateTimeOffset(),
        PauseKind.LegalHoldComms => calendar.After(now.ToInstant(), calendar.Day).ToDateTimeOffset(),
        _ => null,
    };
}
