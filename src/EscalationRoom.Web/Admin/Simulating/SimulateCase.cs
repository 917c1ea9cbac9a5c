using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Routing;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Domain.Simulating;
using EscalationRoom.Web.Rooms.Api;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Admin.Simulating;

/// <summary>
/// An administrator fires a sample trigger on a demo clock. It reads clients, people, rules and promises as they are; no room is opened,
/// nothing is written, nobody is told.
/// </summary>
public sealed class SimulateCase(
    IDbContextFactory<EscalationDb> contexts, RoutingTables tables, Data.Clocks.Promises promises, Data.Clocks.Calendars calendars, PeopleNow peopleNow, PeopleDirectory people, NoticeChoices choices, TimeProvider clock)
{
    public const string Operation = "rules.simulate";

    public bool MayRun(PersonId by) => people.Find(by) is { } person && Permissions.Check(Operation, person) is null;

    public async Task<Result<Simulation>> BeginAsync(PersonId by, CaseToSimulate asked, CancellationToken cancellation)
    {
        var described = await CaseAsync(by, asked, cancellation);
        return described.IsDone ? Simulation.Begin(described.Value) : Result<Simulation>.FromRefusal(described.Refusal);
    }

    /// <summary>The case with what intake says to it, also where it would not go in.</summary>
    public async Task<Result<SimulatedCase>> CaseAsync(PersonId by, CaseToSimulate asked, CancellationToken cancellation)
    {
        if (!MayRun(by))
        {
            return new NotAllowed(Operation);
        }

        if (SampleCases.All.FirstOrDefault(it => it.Name == asked.Sample) is not { } sample)
        {
            return new NoSuchSample(string.Join(", ", SampleCases.All.Select(it => it.Name)));
        }

        var severity = string.IsNullOrEmpty(asked.Severity) ? sample.Severity : Named.Of<Severity>(asked.Severity);
        if (!Enum.IsDefined(severity))
        {
            return new ChooseASeverityFromOneToFour();
        }

        if (await ClientOfAsync(asked.ClientId ?? sample.ClientId, cancellation) is not { } client)
        {
            return new SimulateForAClient(sample.ClientId);
        }

        var (now, promise) = (Moment(asked.At ?? clock.GetUtcNow()), await promises.CurrentAsync(cancellation));
        return new SimulatedCase(
            sample.FormFor(client, severity, asked.Without, now),
            client,
            InitiatorFor(client),
            await tables.CurrentAsync(cancellation),
            await peopleNow.AllAsync(client.Id, now, cancellation),
            promise.Version == PromiseTable.Shipped.Version ? null : promise,
            await calendars.CurrentAsync(cancellation),
            now);
    }

    /// <summary>How everybody who hears of it wants to be told.</summary>
    public async Task<IReadOnlyDictionary<PersonId, NoticeChoice>> ChoicesAsync(Simulation of, CancellationToken cancellation)
    {
        var found = new Dictionary<PersonId, NoticeChoice>();
        foreach (var who in of.Ladder.SelectMany(it => it.Told).Select(it => it.To).Distinct())
        {
            found[who] = await choices.OfAsync(who, cancellation);
        }

        return found;
    }

    public async Task<IReadOnlyList<Client>> ClientsAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().OrderBy(it => it.Name).ToListAsync(cancellation);
    }

    /// <summary>Whole seconds, as every deadline is shown.</summary>
    private static DateTimeOffset Moment(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    /// <summary>The client's own account owner, where they have one.</summary>
    private Person InitiatorFor(Client client) =>
        people.All.FirstOrDefault(it => it.Id == client.AccountOwner && it.IsActive) ?? people.All.FirstOrDefault(it => it is { Role: Role.Frontline, IsActive: true }) ?? Person.Itself;

    private async Task<Client?> ClientOfAsync(string reference, CancellationToken cancellation)
    {
        var id = Guid.TryParse(reference, out var parsed) ? new ClientId(parsed) : default;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().FirstOrDefaultAsync(it => it.Id == id || it.Handle == reference, cancellation);
    }
}

/// <param name="Sample">One of those that <c>GET /api/simulations</c> lists.</param>
/// <param name="ClientId">An id, or a handle such as <c>cl-aldermoor</c>; left out, the client the sample was written for.</param>
/// <param name="Severity">Left out, the sample's own.</param>
/// <param name="At">When it is submitted; left out, now.</param>
/// <param name="Without"><c>attempts</c> leaves out what was tried before.</param>
public record CaseToSimulate(string? Sample, string? ClientId = null, string? Severity = null, DateTimeOffset? At = null, string? Without = null);

public sealed record NoSuchSample(string Samples) : Refusal($"There is no such sample. Choose one of {Samples}.");

public sealed record SimulateForAClient(string Usual) : Refusal($"There is no such client. Name one by id or handle; the sample was written for {Usual}.");
