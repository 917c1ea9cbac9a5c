using EscalationRoom.Domain.Clients;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Web.Rooms.Api;

namespace EscalationRoom.Web.Intake;

/// <summary>What is filled in so far, by the names of the fields; the browser and the server keep the same names.</summary>
public sealed class DraftForm
{
    public const string Client = "client", Type = "type", Trigger = "trigger", Title = "title", Test = "test", WhatHappened = "whatHappened", Impact = "impact", Outcome = "requestedOutcome",
        Attempt = "attempt", NoAttempt = "attempt.none", Said = "said", Field = "field.", Contact = "contact.", Override = "overrideReason", Added = "added";

    private const string NoneBecause = "none, because";

    /// <summary>What an attempt consists of.</summary>
    public static readonly IReadOnlyList<(string Part, string Label)> AttemptParts = [("when", "When"), ("who", "Who"), ("what", "What was tried"), ("result", "With which result")];

    private readonly Dictionary<string, string> _answers = [];

    /// <summary>What was imported; it counts as communication.</summary>
    public IReadOnlyList<DraftItem> Items { get; private set; } = [];

    /// <summary>They count as supporting documents.</summary>
    public IReadOnlyList<DraftFile> Files { get; private set; } = [];

    public EscalationType? Kind => TypeName.Find(this[Type]);

    public string this[string name]
    {
        get => _answers.GetValueOrDefault(name, "");
        set => _answers[name] = value;
    }

    public static DraftForm Of(Draft draft)
    {
        var form = new DraftForm();
        form.Take(draft);
        return form;
    }

    /// <summary>What a room holds, to be completed where it stands.</summary>
    public static DraftForm Of(EscalationForm held)
    {
        var form = new DraftForm
        {
            [Client] = nameof(held),
            [Type] = TypeName.Of(held.Type),
            [Test] = held.SeverityTest,
            [Title] = held.Title,
            [WhatHappened] = held.WhatHappened,
            [Impact] = held.Impact,
            [Outcome] = held.RequestedOutcome,
            [Override] = held.OverrideReason,
            Items = [.. held.Imported.Select((it, place) => new DraftItem(place, it, Domain.Rooms.Lane.Internal, default, it.SentAt))],
        };
        form.Overlay(held.Fields.ToDictionary(it => $"{Field}{it.Key}", it => it.Value));
        form.Overlay(held.Communications.Select((it, line) => (it, line)).ToDictionary(it => $"{Said}.{it.line}", it => it.it));
        form.Overlay(held.Attempts.Where(it => !it.StartsWith(NoneBecause, StringComparison.OrdinalIgnoreCase)).Select((it, line) => (it, line)).ToDictionary(it => $"{Attempt}.{it.line}.what", it => it.it));
        form[NoAttempt] = held.Attempts.FirstOrDefault(it => it.StartsWith(NoneBecause, StringComparison.OrdinalIgnoreCase))?[NoneBecause.Length..].Trim() ?? "";
        return form;
    }

    /// <summary>The field's name here, of one that a gap names.</summary>
    public static string NameOf(string gap) => gap switch
    {
        "clientId" => Client,
        "severityTest" => Test,
        "attempts" => $"{Attempt}.0.what",
        "communications" => $"{Said}.0",
        _ => gap.Replace("fields.", Field, StringComparison.Ordinal),
    };

    public void Take(Draft draft)
    {
        _answers.Clear();
        Overlay(draft.Answers);
        (Items, Files) = (draft.Items, draft.Files);
    }

    /// <summary>Puts what a browser could not save yet over what is stored.</summary>
    public void Overlay(IReadOnlyDictionary<string, string> answers)
    {
        foreach (var (name, text) in answers)
        {
            _answers[name] = text;
        }
    }

    /// <summary>One line more than is filled in, so that there is always room for another.</summary>
    public int Lines(string name) => Enumerable.Range(0, int.MaxValue).First(it => this[$"{name}.{it}"].Length == 0) + 1;

    /// <summary>Likewise, of attempts.</summary>
    public int AttemptLines => Enumerable.Range(0, int.MaxValue).First(it => AttemptAt(it).Length == 0) + 1;

    /// <summary>How complete it is, by the same rules as when it is submitted; which client it is does not matter, whether one is named does.</summary>
    public Completeness Completeness => Completeness.Of(Filled);

    /// <summary>As the rules read it.</summary>
    public EscalationForm Filled => new(
        this[Client].Length > 0 ? new ClientId(Guid.Empty) : null,
        Kind ?? EscalationType.ClientRequested,
        SeverityTests.Of(this[Test]),
        this[Test],
        this[Title],
        this[WhatHappened],
        this[Impact],
        this[Outcome],
        Attempts(),
        All(Said),
        Fields(),
        this[Override])
    {
        Trigger = TriggerName.Find(this[Trigger]) ?? default,
        Imported = [.. Items.Select(it => it.Item)],
    };

    public EscalationToSubmit ToSubmit(Guid command) => new(
        command,
        this[Client],
        this[Type],
        SeverityTests.Of(this[Test])?.ToString(),
        this[Test],
        this[Title],
        this[WhatHappened],
        this[Impact],
        this[Outcome],
        Attempts(),
        All(Said),
        Fields(),
        this[Override],
        [.. _answers.Where(it => it.Key.StartsWith(Contact, StringComparison.Ordinal) && it.Value == "yes").Select(it => it.Key[Contact.Length..])],
        this[Trigger]);

    private string[] Attempts()
    {
        string[] tried = [.. Enumerable.Range(0, AttemptLines - 1).Select(AttemptAt)];
        return tried.Length == 0 && this[NoAttempt].Length > 0 ? [$"{NoneBecause} {this[NoAttempt]}"] : tried;
    }

    private string AttemptAt(int line) => string.Join(", ", AttemptParts.Select(it => this[$"{Attempt}.{line}.{it.Part}"].Trim()).Where(it => it.Length > 0));

    private string[] All(string name) => [.. Enumerable.Range(0, Lines(name) - 1).Select(it => this[$"{name}.{it}"])];

    private Dictionary<string, string> Fields()
    {
        var fields = _answers.Where(it => it.Key.StartsWith(Field, StringComparison.Ordinal) && it.Value.Length > 0).ToDictionary(it => it.Key[Field.Length..], it => it.Value);
        if (Files.Count > 0)
        {
            fields.TryAdd(FormFields.Documents, string.Join(", ", Files.Select(it => it.File.Name)));
        }

        return fields;
    }
}
