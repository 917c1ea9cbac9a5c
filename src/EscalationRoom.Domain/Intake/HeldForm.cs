using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Domain.Intake;

/// <summary>The form as a room holds it: as it was submitted, and what was completed since.</summary>
public static class HeldForm
{
    /// <param name="facts">What was submitted, imported and completed, in order.</param>
    public static EscalationForm? Of(ClientId client, IEnumerable<RoomEvent> facts)
    {
        EscalationForm? form = null;
        foreach (var fact in facts)
        {
            form = fact switch
            {
                EscalationSubmitted it => FormOf(client, it),
                EscalationResubmitted { Change: { } change } when form is not null => change.In(form),
                EscalationRetitled it when form is not null => form with { Title = it.To },
                EscalationSeverityChanged it when form is not null => form with { Severity = it.To },
                CommunicationImported it when form is not null => form with { Imported = [.. form.Imported, ItemOf(it)] },
                _ => form,
            };
        }

        return form;
    }

    private static ImportedItem ItemOf(CommunicationImported it) =>
        new(it.From, it.Address, it.Speaker, it.Subject, it.Text, it.SentAt, it.WrittenAs, it.Source, it.ExternalId, it.Link, it.Remark);

    private static EscalationForm FormOf(ClientId client, EscalationSubmitted it) => new(
        client,
        it.Type,
        it.Severity,
        it.SeverityTest,
        it.Title,
        it.WhatHappened,
        it.Impact,
        it.RequestedOutcome,
        it.Details?.Attempts ?? [],
        it.Details?.Communications ?? [],
        (it.Details?.Fields ?? []).DistinctBy(field => field.Name).ToDictionary(field => field.Name, field => field.Value),
        it.Details?.OverrideReason ?? "")
    {
        Trigger = it.Details?.Trigger ?? default,
    };
}
