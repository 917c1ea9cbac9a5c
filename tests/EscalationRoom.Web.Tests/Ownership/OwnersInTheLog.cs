using System.Text.Json;

namespace EscalationRoom.Web.Tests.Ownership;

/// <summary>
/// Replays a room's timeline, event by event, without the product's own state: who owns the room at every position, and whether
/// each change of owner stands there with its one cause. What is wrong is listed.
/// </summary>
internal sealed class OwnersInTheLog
{
    private const string Announced = "ownership.announced";

    private static readonly string[] Causes = ["ownership.handedOff", "ownership.commandTaken", "ownership.commandReturned", "escalation.accepted"];

    private readonly List<string> _wrong = [];
    private readonly List<(string Id, string Name, DateTime Since)> _owners = [];
    private string? _pending;
    private string? _cause;

    public OwnersInTheLog(IEnumerable<JsonElement> events)
    {
        foreach (var fact in events)
        {
            Read(fact.GetProperty("kind").GetString()!, fact.GetProperty("data"), fact);
        }

        Expect(_cause is null, "the last announcement has no cause");
    }

    public IReadOnlyList<string> Wrong => _wrong;

    public string Owner => _owners[^1].Id;

    public int Changes => _owners.Count;

    /// <summary>Whether this person became the owner at that moment, to the second where only that is told.</summary>
    public bool Owned(string name, DateTime since, TimeSpan within) => _owners.Exists(it => it.Name == name && (it.Since - since).Duration() < within);

    public bool OwnedAt(string name, string timeOfDay) =>
        _owners.Exists(it => it.Name == name && it.Since.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture) == timeOfDay);

    private void Read(string kind, JsonElement data, JsonElement fact)
    {
        if (_cause is not null && kind is not Announced)
        {
            Expect(Causes.Contains(kind) && Who(data, kind) == Owner, $"{Owner} was announced, then came {kind}");
            _cause = null;
        }
        else if (Causes.Contains(kind))
        {
            Expect(false, $"{kind} changed no owner");
        }

        switch (kind)
        {
            case Announced:
                Expect(_cause is null, "two announcements and one cause");
                _cause = _owners.Count > 0 ? Owner : null;
                _owners.Add((data.GetProperty("owner").GetString()!, data.GetProperty("name").GetString()!, fact.GetProperty("at").GetDateTime()));
                break;
            case "ownership.offered":
                Expect(fact.GetProperty("by").GetProperty("id").GetString() == Owner, "somebody else than the owner offered the room");
                _pending = data.GetProperty("handoff").GetString();
                break;
            case "ownership.handedOff" or "ownership.declined":
                Expect(data.GetProperty("handoff").GetString() == _pending, $"{kind} of an offer that did not wait");
                _pending = null;
                break;
            case "participant.removed":
                Expect(data.GetProperty("person").GetString() != Owner, "the owner was removed");
                break;
            case "ownership.commandTaken" or "ownership.commandReturned":
                _pending = null;
                break;
            default:
                break;
        }
    }

    private static string? Who(JsonElement data, string kind) => data.GetProperty(kind is "escalation.accepted" ? "owner" : "to").GetString();

    private void Expect(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            _wrong.Add(otherwise);
        }
    }
}
