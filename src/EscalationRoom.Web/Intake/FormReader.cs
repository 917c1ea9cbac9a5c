using System.Text.Json.Serialization;
using EscalationRoom.Data;
using EscalationRoom.Data.Clocks;
using EscalationRoom.Data.People;
using EscalationRoom.Domain;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Intake.Drafts;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Rooms.Api;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Intake;

/// <summary>Finds the people and the client a form names, and asks the rules what it lacks.</summary>
public sealed class FormReader(IDbContextFactory<EscalationDb> contexts, Promises promises, Calendars calendars, PeopleDirectory people, TimeProvider clock)
{
    public async Task<Result<ReadForm>> ReadAsync(EscalationToSubmit request, IReadOnlyList<DraftItem> imported, CancellationToken cancellation)
    {
        var client = await ClientOfAsync(request.ClientId, cancellation);
        var checkedForm = SubmissionRules.Check(FormOf(request, client?.Id) with { Imported = [.. imported.Select(it => it.Item)] }, clock.GetUtcNow());
        if (!checkedForm.IsDone)
        {
            return Result<ReadForm>.FromRefusal(checkedForm.Refusal);
        }

        var contacts = (request.Contacts ?? []).Select(people.Find).Distinct().ToArray();
        var promise = await promises.CurrentAsync(cancellation);
        var submission = checkedForm.Value.Submission with
        {
            Coverage = client is null ? null : new Coverage(client.Tier, client.Calendar),
            Promise = promise.Version == PromiseTable.Shipped.Version ? null : promise,
            Hours = client is null ? null : (await calendars.CurrentAsync(cancellation)).ChangedOf(client.Calendar),
        };
        return RefuseContacts(contacts, client?.Id) is { } refusal ? refusal : new ReadForm(submission, [.. contacts.OfType<Person>()], FromDraft.Nothing with { Imported = imported });
    }

    private static EscalationForm FormOf(EscalationToSubmit it, ClientId? client) => new(
        client,
        TypeName.Find(it.Type) ?? (EscalationType)byte.MaxValue,
        SeverityOf(it.Severity),
        it.SeverityTest ?? "",
        it.Title ?? "",
        it.WhatHappened ?? "",
        it.Impact ?? "",
        it.RequestedOutcome ?? "",
        it.Attempts ?? [],
        it.Communications ?? [],
        it.Fields ?? [],
        it.OverrideReason ?? "")
    {
        Trigger = string.IsNullOrWhiteSpace(it.Trigger) ? default : TriggerName.Find(it.Trigger) ?? (TriggerKind)byte.MaxValue,
    };

    /// <summary>A word we do not know stays a gap; nothing said means the default of the type.</summary>
    private static Severity? SeverityOf(string? word) => string.IsNullOrWhiteSpace(word) ? null : Named.Of<Severity>(word);

    private static Refusal? RefuseContacts(Person?[] contacts, ClientId? client)
    {
        if (contacts.Contains(null))
        {
            return new NobodyByThatName();
        }

        return contacts.FirstOrDefault(it => it is not { Role: Role.Guest, IsActive: true } || it.Client != client) is { } stranger
            ? new ThisContactBelongsToAnotherClient(stranger.Name)
            : null;
    }

    private async Task<Client?> ClientOfAsync(string? reference, CancellationToken cancellation)
    {
        var id = Guid.TryParse(reference, out var parsed) ? new ClientId(parsed) : default;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().FirstOrDefaultAsync(it => it.Id == id || it.Handle == reference, cancellation);
    }
}

/// <summary>A form without gaps, and the client's contacts who are to be in the room from the start.</summary>
public sealed record ReadForm(Submission Submission, IReadOnlyList<Person> Contacts, FromDraft Draft)
{
    public RoomToOpen ToOpen => new(Submission, Contacts, Draft.Imported, Draft.Signs?.Words ?? "", Draft.Suggestions) { Files = Draft.Files };

    public ReadForm With(FromDraft draft) => this with
    {
        Draft = draft,
        Submission = draft.Signs is { } signs ? Submission with { Details = Submission.Details is { } details ? details with { Warning = signs.Mark } : null } : Submission,
    };
}

/// <summary>A filled-in form. What is missing is told by name, all at once.</summary>
/// <param name="ClientId">An id, or a handle such as <c>cl-aldermoor</c>.</param>
/// <param name="Type">Such as <c>service_outage</c>.</param>
/// <param name="Severity">Sev1 to Sev4; left out, the default of the type.</param>
/// <param name="SeverityTest">The sentence of the severity table that was met.</param>
/// <param name="Attempts">What was tried before, each with date, who, what and result; or <c>none, because …</c>.</param>
/// <param name="Fields">What the type asks for beyond that, such as <c>affectedService</c>.</param>
/// <param name="OverrideReason">Why it goes in although it is not complete.</param>
/// <param name="Trigger">What made it an escalation: <c>frontline_unresolved</c>, <c>threshold</c>, <c>lapse</c> or <c>client_request</c>; left out, the first.</param>
/// <param name="Contacts">People of the client to bring in at once; left out, nobody of theirs is added.</param>
public sealed record EscalationToSubmit(
    Guid? CommandId,
    string? ClientId,
    string? Type,
    string? Severity,
    string? SeverityTest,
    string? Title,
    string? WhatHappened,
    string? Impact,
    string? RequestedOutcome,
    string[]? Attempts,
    string[]? Communications,
    [property: JsonConverter(typeof(Answers))] Dictionary<string, string>? Fields,
    string? OverrideReason,
    string[]? Contacts,
    string? Trigger = null);
