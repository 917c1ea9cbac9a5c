using System.Text.RegularExpressions;
using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>A hundred rivals at once for the ownership of one room: acceptances of an offer, takeovers, removals of the one it is offered to.</summary>
internal sealed partial class Contest(string room, IReadOnlyDictionary<string, RoomsApi> people, IReadOnlyList<Seat> takers, Random random)
{
    private const int Acceptances = 40;
    private const int Takeovers = 40;
    private const int Removals = 20;

    /// <summary>Refusals that say nothing about who owns the room, because the question was another one.</summary>
    private static readonly string[] NotAboutOwners = ["ThisPersonIsNotHere"];

    public int Won { get; private set; }

    public int Lost { get; private set; }

    /// <summary>Answers that left a rival in the dark about who won, or when.</summary>
    public List<string> Untold { get; } = [];

    public async Task RoundAsync(Seat owner, Seat receiver, CancellationToken cancellation)
    {
        var offer = await people[owner.Name].PostAsync(
            $"/api/rooms/{room}/handoffs",
            new { commandId = Guid.CreateVersion7(), to = receiver.PersonId, reason = "My shift ends.", expiresInMinutes = 60 },
            cancellation);
        if (!offer.IsGood)
        {
            throw new InvalidOperationException($"{owner.Name} could not offer {room}: {offer.Text}");
        }

        var handoff = offer.Json.GetProperty("id").GetString();
        Func<Task<ApiAnswer>>[] rivals =
        [
            .. Enumerable.Repeat<Func<Task<ApiAnswer>>>(() => AcceptAsync(receiver, handoff!, cancellation), Acceptances),
            .. Enumerable.Range(0, Takeovers).Select<int, Func<Task<ApiAnswer>>>(it => () => TakeAsync(takers[it % takers.Count], cancellation)),
            .. Enumerable.Repeat<Func<Task<ApiAnswer>>>(() => RemoveAsync(owner, receiver, cancellation), Removals),
        ];
        random.Shuffle(rivals);
        foreach (var answer in await Task.WhenAll(rivals.Select(it => Task.Run(it, cancellation))))
        {
            Note(answer);
        }
    }

    private void Note(ApiAnswer answer)
    {
        if (answer.IsGood)
        {
            Won += IsChangeOfOwner(answer) ? 1 : 0;
            return;
        }

        Lost++;
        if ((int)answer.Status is not (422 or 409) || (!NotAboutOwners.Any(answer.Text.Contains) && !TellsWhoAndWhen(answer.Text)))
        {
            Untold.Add($"{(int)answer.Status} {answer.Text}");
        }
    }

    private bool TellsWhoAndWhen(string text) =>
        Time().IsMatch(text) && (text.Contains("You own", StringComparison.Ordinal) || people.Keys.Any(text.Contains));

    private static bool IsChangeOfOwner(ApiAnswer answer) =>
        answer.Json.TryGetProperty("kind", out var kind) && kind.GetString() is "ownership.handedOff" or "ownership.commandTaken";

    private Task<ApiAnswer> AcceptAsync(Seat receiver, string handoff, CancellationToken cancellation) => people[receiver.Name].PostAsync(
        $"/api/handoffs/{handoff}/accept", new { commandId = Guid.CreateVersion7(), readback = "The room and its promises are mine." }, cancellation);

    private Task<ApiAnswer> TakeAsync(Seat taker, CancellationToken cancellation) => people[taker.Name].PostAsync(
        $"/api/rooms/{room}/command", new { commandId = Guid.CreateVersion7(), reason = "This needs one hand now." }, cancellation);

    private Task<ApiAnswer> RemoveAsync(Seat by, Seat who, CancellationToken cancellation) => people[by.Name].PostAsync(
        $"/api/rooms/{room}/participants/{who.PersonId}/remove", new { commandId = Guid.CreateVersion7(), reason = "Not needed here." }, cancellation);

    [GeneratedRegex(@"\d\d:\d\d")]
    private static partial Regex Time();
}
