using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace EscalationRoom.Rig;

/// <summary>The REST side of the contract, as one person.</summary>
public sealed class RoomsApi : IDisposable
{
    /// <summary>A client of the seed data.</summary>
    public const string DemoClient = "cl-aldermoor";

    private readonly HttpClient _http;

    public RoomsApi(Uri server, string token)
    {
        var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 200, AllowAutoRedirect = false };
        _http = new HttpClient(handler) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<ApiAnswer> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, path, body: null, cancellation);

    public Task<ApiAnswer> PostAsync(string path, object body, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Post, path, body, cancellation);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, cancellation);
        var text = await response.Content.ReadAsStringAsync(cancellation);
        return new ApiAnswer(response.StatusCode, text);
    }

    /// <summary>Opens a room with nothing special about it and answers its key.</summary>
    public async Task<string> OpenRoomAsync(string title, string client, CancellationToken cancellation)
    {
        var answer = await PostAsync("/api/escalations", Escalation(title, client), cancellation);
        return answer.Status == HttpStatusCode.Created
            ? RoomKeyOf(answer.Json)
            : throw new InvalidOperationException($"No room was opened: {(int)answer.Status} {answer.Text}");
    }

    /// <summary>Everything this person reads in a room, from the first event on.</summary>
    public async Task<IReadOnlyList<LogEvent>> TimelineAsync(string room, CancellationToken cancellation)
    {
        var all = new List<LogEvent>();
        var after = "";
        while (true)
        {
            var answer = await GetAsync($"/api/rooms/{room}/timeline?limit=200{after}", cancellation);
            if (answer.Status != HttpStatusCode.OK)
            {
                throw new InvalidOperationException($"The timeline of {room} was not read: {(int)answer.Status} {answer.Text}");
            }

            var page = answer.Json.Deserialize<TimelinePage>(JsonSerializerOptions.Web)!;
            all.AddRange(page.Events);
            if (!page.More)
            {
                return all;
            }

            after = $"&after={Uri.EscapeDataString(page.Cursor)}";
        }
    }

    public void Dispose() => _http.Dispose();

    private static string RoomKeyOf(JsonElement created)
    {
        var room = created.GetProperty("room");
        return room.ValueKind == JsonValueKind.String ? room.GetString()! : room.GetProperty("key").GetString()!;
    }

    private static object Escalation(string title, string client) => new
    {
        commandId = Guid.NewGuid(),
        clientId = client,
        type = "client_requested",
        severity = "Sev3",
        severityTest = "One team is slowed down and a workaround exists.",
        title,
        whatHappened = "A measured load runs through this room so that its speed and its safety can be told in numbers.",
        impact = "None on any client; 0 users are affected and nothing is billed.",
        requestedOutcome = "Every message arrives once and in order, by the end of the run.",
        attempts = new[] { "none, because nothing is broken: this room only carries a measured load" },
        communications = Array.Empty<string>(),
        fields = new Dictionary<string, string>(),
        overrideReason = "A load run has no client communication to attach.",
    };

    private sealed record TimelinePage(IReadOnlyList<LogEvent> Events, string Cursor, bool More);
}

public sealed record ApiAnswer(HttpStatusCode Status, string Text)
{
    public bool IsGood => (int)Status is >= 200 and < 300;

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;
}

/// <summary>An event as REST shows it, whole enough to be checked.</summary>
public sealed record LogEvent(string Id, string Lane, long Number, string Kind, string? Text, LogAuthor? By, JsonElement Data, DateTimeOffset At = default);

public sealed record LogAuthor(string Id, string Name, string Role);
