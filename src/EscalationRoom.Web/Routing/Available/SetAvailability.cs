using System.ComponentModel.DataAnnotations;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;

namespace EscalationRoom.Web.Routing.Available;

/// <summary>Somebody says whether they can be asked to take a room; the duty manager and administrators say it for others.</summary>
public sealed class SetAvailability(Availabilities availabilities, PeopleDirectory people, TimeProvider clock)
{
    private const string ForOthers = "availability.edit";

    public async Task<Result<AvailabilityAnswer>> RunAsync(PersonId by, string whose, AvailabilitySaid said, CancellationToken cancellation)
    {
        if (people.Find(whose) is not { IsStaff: true } person)
        {
            return new NobodyIsThere();
        }

        if (RefuseFor(by, person) is { } notAllowed)
        {
            return notAllowed;
        }

        var stand = said.Delegate is { Length: > 0 } named ? people.Find(named) : null;
        if (stand is null && said.Delegate is { Length: > 0 })
        {
            return new NobodyByThatName();
        }

        var wanted = new Availability(
            person.Id, said.AwayFrom, said.AwayUntil, stand?.Id, said.IsAtCapacity, said.OnCallFrom, said.OnCallUntil,
            string.Join(", ", (said.Conflicts ?? []).Distinct(StringComparer.OrdinalIgnoreCase)), clock.GetUtcNow());
        return await SaveAsync(wanted, cancellation);
    }

    public async Task<Result<AvailabilityAnswer>> ReadAsync(PersonId by, string whose, CancellationToken cancellation)
    {
        if (people.Find(by) is not { IsStaff: true } || people.Find(whose) is not { IsStaff: true } person)
        {
            return new NobodyIsThere();
        }

        return AnswerOf(await availabilities.OfAsync(person.Id, cancellation));
    }

    private NotAllowed? RefuseFor(PersonId by, Person whose) =>
        people.Find(by) is { IsActive: true, IsStaff: true } asking && (asking.Id == whose.Id || Permissions.Check(ForOthers, asking) is null) ? null : new NotAllowed(ForOthers);

    private async Task<Result<AvailabilityAnswer>> SaveAsync(Availability wanted, CancellationToken cancellation)
    {
        if (wanted.Conflicts.Length > LongestConflicts)
        {
            return new TooManyConflicts();
        }

        if (AvailabilityRules.Refuse(wanted, await availabilities.AllAsync(cancellation), people.Find, wanted.ChangedAt) is { } refusal)
        {
            return refusal;
        }

        await availabilities.SaveAsync(wanted, cancellation);
        return AnswerOf(wanted);
    }

    private const int LongestConflicts = 1_000;

    private AvailabilityAnswer AnswerOf(Availability it) => new(
        it.AwayFrom, it.AwayUntil, it.Delegate is { } stand ? people.Find(stand)?.Handle : null, it.IsAtCapacity, it.OnCallFrom, it.OnCallUntil,
        it.Conflicts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), it.IsAway(clock.GetUtcNow()));
}

/// <summary>All of it, each time: what is left out is no longer so.</summary>
/// <param name="AwayFrom">Out of office from then on; without <paramref name="AwayUntil"/> until taken back.</param>
/// <param name="Delegate">Who stands in while you are away: an id, a handle or an e-mail address.</param>
/// <param name="IsAtCapacity">Takes no more rooms for now.</param>
/// <param name="OnCallFrom">Can be paged outside working hours.</param>
/// <param name="Conflicts">Handles of clients with whom there is a conflict of interest.</param>
public sealed record AvailabilitySaid(
    [Required] Guid? CommandId,
    DateTimeOffset? AwayFrom,
    DateTimeOffset? AwayUntil,
    string? Delegate,
    bool IsAtCapacity,
    DateTimeOffset? OnCallFrom,
    DateTimeOffset? OnCallUntil,
    string[]? Conflicts);

public sealed record AvailabilityAnswer(
    DateTimeOffset? AwayFrom,
    DateTimeOffset? AwayUntil,
    string? Delegate,
    bool IsAtCapacity,
    DateTimeOffset? OnCallFrom,
    DateTimeOffset? OnCallUntil,
    IReadOnlyList<string> Conflicts,
    bool IsAway);

public sealed record NobodyIsThere() : Refusal("Nobody of ours has that name. Use an id, a handle or an e-mail address.");

public sealed record TooManyConflicts() : Refusal("Too many clients in conflict. Ask an administrator to take the person out of the pool instead.");
