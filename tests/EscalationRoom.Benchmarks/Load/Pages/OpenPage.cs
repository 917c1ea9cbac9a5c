using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Benchmarks.Load.Pages;

/// <summary>A page without a browser: its circuit is a real one and every batch is acknowledged, only nobody looks at it.</summary>
internal sealed partial class OpenPage : IAsyncDisposable
{
    private const int AsObject = 1;
    private const int AsNothing = 3;

    private readonly HubConnection _connection;
    private readonly Action<byte[]> _onDrawn;
    private int _objects;

    private OpenPage(Uri server, string cookies, Action<byte[]> onDrawn)
    {
        _onDrawn = onDrawn;
        var builder = new HubConnectionBuilder().WithUrl(new Uri(server, "_blazor"), options =>
        {
            options.Headers["Cookie"] = cookies;
            options.Headers["Origin"] = server.GetLeftPart(UriPartial.Authority);
            options.Transports = HttpTransportType.WebSockets;
        });
        builder.Services.AddSingleton<IHubProtocol>(new PageProtocol());
        _connection = builder.Build();
        _connection.On<long, byte[]>("JS.RenderBatch", DrawAsync);
        _connection.On<int, string>("JS.AttachComponent", (_, _) => { });
        _connection.On<string>("JS.Error", words => Trouble = words);
        _connection.On("JS.BeginInvokeJS", [typeof(long), typeof(string), typeof(string), typeof(int), typeof(long), typeof(int)], AnswerAsync);
    }

    /// <summary>What the circuit complained about.</summary>
    public string? Trouble { get; private set; }

    public static async Task<OpenPage> OpenAsync(Uri server, PageVisitor visitor, string path, Action<byte[]> onDrawn, CancellationToken cancellation)
    {
        var html = await visitor.GetAsync(path, cancellation);
        var roots = Roots().Matches(html).Select((it, at) => new { type = "add", ssrComponentId = at + 1, marker = JsonDocument.Parse(it.Groups[1].Value).RootElement });
        var operations = JsonSerializer.Serialize(new { batchId = 1, operations = roots });
        var page = new OpenPage(server, visitor.Cookies, onDrawn);
        await page._connection.StartAsync(cancellation);
        await page._connection.InvokeAsync<string?>("StartCircuit", server.ToString(), new Uri(server, path).ToString(), "[]", "", cancellation);
        await page._connection.SendAsync("UpdateRootComponents", operations, StateOf(html), cancellation);
        return page;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static string StateOf(string html) => State().Match(html) is { Success: true } found ? found.Groups[1].Value : "";

    private async Task DrawAsync(long batch, byte[] drawn)
    {
        _onDrawn(drawn);
        await _connection.SendAsync("OnRenderCompleted", batch, (string?)null);
    }

    /// <summary>Modules are there, and what they are asked is answered as a desktop browser would.</summary>
    private Task AnswerAsync(object?[] asked)
    {
        var (call, name, kind) = ((long)asked[0]!, (string)asked[1]!, (int)asked[3]!);
        object? answer = kind switch
        {
            AsObject => new Dictionary<string, int> { ["__jsObjectId"] = Interlocked.Increment(ref _objects) },
            AsNothing => null,
            _ when name == "start" => true,
            _ => "Europe/London",
        };
        return call == 0 ? Task.CompletedTask : _connection.SendAsync("EndInvokeJSFromDotNet", call, true, JsonSerializer.Serialize(new[] { call, true, answer }));
    }

    [GeneratedRegex("<!--Blazor:({\"type\":\"server\".*?})-->")]
    private static partial Regex Roots();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
