namespace EscalationRoom.Web.Tests.Canary;

/// <summary>The 22 ways by which something could reach people outside its lane. Each is listened to, or is not there yet.</summary>
internal static class Channels
{
    public const string Hub = "hub frames";
    public const string Circuit = "render batches";
    public const string Html = "prerendered HTML and persisted state";
    public const string Rest = "REST";
    public const string Search = "search hits, counts, suggestions";
    public const string Mentions = "mentions and autocomplete";
    public const string Lists = "unread badges, last activity, list order";
    public const string Numbers = "number and cursor gaps";
    public const string Headers = "ETag, Last-Modified, Content-Length";
    public const string Files = "files, thumbnails, quota";
    public const string Mail = "mail and digests";
    public const string Presence = "presence, typing";
    public const string Errors = "error text, 403-vs-404";
    public const string Audit = "audit view";
    public const string Logs = "logs, traces, metrics";
    public const string Bells = "Redis traffic";
    public const string Browser = "browser cache, title, history";
    public const string Admin = "admin tools";

    /// <summary>Beyond the 22: words of an escalation that is still being written.</summary>
    public const string Drafts = "drafts";

    public static readonly IReadOnlyList<string> Captured =
        [Hub, Circuit, Html, Rest, Search, Mentions, Lists, Numbers, Headers, Files, Mail, Presence, Errors, Audit, Logs, Bells, Browser, Admin, Drafts];

    /// <summary>Channels that are not there, why, and the words by which one would be known: in the name of a type or the path of an endpoint.</summary>
    public static readonly IReadOnlyDictionary<string, (string Why, string[] KnownBy)> Absent = new Dictionary<string, (string, string[])>
    {
        ["exports"] = ("Records are not exported yet: room.export has no door.", ["export"]),
        ["webhooks"] = ("Nothing is sent to other systems yet but mail.", ["webhook", "hooks/"]),
        ["assistant input and output"] = ("There is no assistant yet; what the rules suggest for a draft is listened to as part of it.", ["assist", "mcp"]),
        ["backups handed out"] = ("Backups are the database's own; the product makes none.", ["backup"]),
    };
}
