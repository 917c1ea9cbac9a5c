using EscalationRoom.Data;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Assist;
using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.People;
using EscalationRoom.Web.Intake.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Intake.Signs;

/// <summary>Looks at a draft with the early-warning rules: what the client wrote, what ran out, what else is open for them; and what they suggest.</summary>
public sealed class ReadSigns(IDbContextFactory<EscalationDb> contexts, RoomReaders readers, FindSuggestions suggestions, PeopleDirectory people, TimeProvider clock)
{
    public async Task<DraftSigns> OfAsync(PersonId by, DraftForm form, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (filled, client) = (form.Filled, await ClientOfAsync(form[DraftForm.Client], cancellation));
        var facts = FormSigns.Of(filled, client?.Flags ?? "", await EarlierAsync(by, client, form, cancellation), TitleOf, now);
        var score = EarlyWarning.Of(facts, now);
        var answered = score.Parts.ToDictionary(it => it.Rule, it => form[DraftSigns.NameOf(it.Rule)]);
        var said = DraftSuggestions.Of(form);
        var suggested = (await suggestions.ForAsync(form, client, cancellation)).Select(it => AnsweredSuggestion.Of(it, said)).Where(it => it.IsShownFor(form));
        return new DraftSigns(score, answered, EarlyWarning.LateMinutes(facts, now), CriteriaCheck.Of(filled, now), [.. suggested]) { IsAtRisk = client is not null && ClientFlags.Has(client, ClientFlags.AtRisk) };
    }

    private string? TitleOf(string address) => people.All.FirstOrDefault(it => it.Role is Role.Guest && string.Equals(it.Email, address, StringComparison.OrdinalIgnoreCase))?.Title;

    /// <summary>When rooms about the same were opened for this client, of those the drafter may see. The same ticket is the same contact.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> EarlierAsync(PersonId by, Client? client, DraftForm form, CancellationToken cancellation)
    {
        if (client is null || form[DraftForm.Title].Length == 0)
        {
            return [];
        }

        var ticket = PastedThread.KeyIn($"{form[DraftForm.Title]} {form[$"{DraftForm.Field}linkedRecord"]}");
        var rooms = await readers.For(by).RoomsAsync(new RoomFilter(Client: client.Id), cancellation);
        return [.. rooms.Where(it => (ticket.Length == 0 || PastedThread.KeyIn(it.Title) != ticket) && SameTrouble.Looks(it.Title, form[DraftForm.Title], form[DraftForm.WhatHappened])).Select(it => it.OpenedAt)];
    }

    private async Task<Client?> ClientOfAsync(string handle, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Clients.AsNoTracking().FirstOrDefaultAsync(it => it.Handle == handle, cancellation);
    }
}
