using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Intake;

/// <summary>What is filled in so far, by the names of the fields; the browser keeps the same.</summary>
public sealed class DraftForm
{
    public const string Client = "client", Type = "type", Title = "title", Test = "test", WhatHappened = "whatHappened", Impact = "impact", Outcome = "requestedOutcome",
        Attempt = "attempt", Said = "said", Field = "field.", Contact = "contact.", Override = "overrideReason", Command = "command";

    private readonly Dictionary<string, string> _answers = [];

    public string this[string name]
    {
        get => _answers.GetValueOrDefault(name, "");
        set => _answers[name] = value;
    }

    public EscalationType? Kind => TypeName.Find(this[Type]);

    /// <summary>One line more than is filled in, so that there is always room for another.</summary>
    public int Lines(string name) => Enumerable.Range(0, int.MaxValue).First(it => this[$"{name}.{it}"].Length == 0) + 1;

    /// <summary>How complete it is, by the same rules as when it is submitted.</summary>
    public Completeness CompletenessFor(ClientId? client) => Completeness.Of(new EscalationForm(
        client,
        Kind ?? EscalationType.ClientRequested,
        SeverityTests.Of(this[Test]),
        this[Test],
        this[Title],
        this[WhatHappened],
        this[Impact],
        this[Outcome],
        All(Attempt),
        All(Said),
        Fields(),
        this[Override]));

    public EscalationToSubmit ToSubmit() => new(
        Guid.TryParse(this[Command], out var command) ? command : null,
        this[Client],
        this[Type],
        SeverityTests.Of(this[Test])?.ToString(),
        this[Test],
        this[Title],
        this[WhatHappened],
        this[Impact],
        this[Outcome],
        All(Attempt),
        All(Said),
        Fields(),
        this[Override],
        [.. _answers.Where(it => it.Key.StartsWith(Contact, StringComparison.Ordinal) && it.Value == "yes").Select(it => it.Key[Contact.Length..])]);

    private string[] All(string name) => [.. Enumerable.Range(0, Lines(name) - 1).Select(it => this[$"{name}.{it}"])];

    private Dictionary<string, string> Fields() => _answers
        .Where(it => it.Key.StartsWith(Field, StringComparison.Ordinal) && it.Value.Length > 0)
        .ToDictionary(it => it.Key[Field.Length..], it => it.Value);
}
