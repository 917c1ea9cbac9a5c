using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using EscalationRoom.Domain.People;
using EscalationRoom.Identity.Tests.Hosts;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Shell.SignIn.Live;
using EscalationRoom.Web.Shell.SignIn.Sessions;
using EscalationRoom.Web.Shell.SignIn.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Identity.Tests;

public sealed class CuttingLiveConnections : IAsyncLifetime
{
    private static readonly TimeSpan SameNode = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan OtherNode = TimeSpan.FromSeconds(5);

    private readonly TemporaryDatabase _database = new();
    private RunningApp _here = null!;
    private RunningApp _there = null!;
    private Person _priya = null!;

    public async ValueTask InitializeAsync()
    {
        _here = await RunningApp.StartAsync(_database, isOwner: false);
        _there = await RunningApp.StartAsync(_database, isOwner: false);
        _priya = await _here.AddAsync(SomePeople.Priya());
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task Revoking_a_token_cuts_its_hub_connections_on_every_node_and_no_others()
    {
        var token = await Tokens(_here).CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        var other = await Tokens(_here).CreateAsync(_priya.Id, "phone", TokenScope.Write, CancellationToken.None);
        using var here = await ConnectAsync(_here, token.Secret);
        using var there = await ConnectAsync(_there, token.Secret);
        using var kept = await ConnectAsync(_here, other.Secret);

        await Tokens(_here).RevokeAsync(token.Id, CancellationToken.None);
        await EndsWithin(SameNode, here);
        await EndsWithin(OtherNode, there);
        Assert.Equal(WebSocketState.Open, kept.State);
    }

    [Fact]
    public async Task Deactivating_a_person_cuts_everything_they_hold_on_every_node()
    {
        var token = await Tokens(_here).CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        using var here = await ConnectAsync(_here, token.Secret);
        using var there = await ConnectAsync(_there, token.Secret);

        await _here.DeactivateAsync(_priya);
        await EndsWithin(SameNode, here);
        await EndsWithin(OtherNode, there);
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(_here, token.Secret));
    }

    [Fact]
    public async Task Revoking_a_session_cuts_its_open_pages()
    {
        using var browser = new Browser(_here);
        await browser.SignInAsync(_priya);
        await using var page = await browser.OpenAsync("/_blazor/open");
        Assert.Equal(1, _here.Services.GetRequiredService<LiveConnections>().Count);

        var sessions = _here.Services.GetRequiredService<LiveSessions>();
        await sessions.RevokeAsync((await sessions.ListAsync(_priya.Id, CancellationToken.None)).Single().Id, CancellationToken.None);
        await EndsWithin(SameNode, page);
    }

    [Fact]
    public async Task Signing_out_cuts_the_open_pages_of_that_browser()
    {
        using var browser = new Browser(_here);
        await browser.SignInAsync(_priya);
        await using var page = await browser.OpenAsync("/_blazor/open");
        await browser.PostAsync("/sign-out", ("Sec-Fetch-Site", "same-origin"));
        await EndsWithin(SameNode, page);
    }

    [Fact]
    public async Task Somebody_whose_title_changes_stays_connected_and_whose_role_changes_connects_anew()
    {
        var token = await Tokens(_here).CreateAsync(_priya.Id, "laptop", TokenScope.Write, CancellationToken.None);
        using var socket = await ConnectAsync(_here, token.Secret);
        var people = _here.Services.GetRequiredService<Data.People.PeopleDirectory>();
        people.Take(_priya with { Title = "Head of escalations" });
        Assert.Equal(WebSocketState.Open, socket.State);
        Assert.Equal(1, _here.Services.GetRequiredService<LiveConnections>().Count);

        people.Take(_priya with { Role = Role.Sme });
        await EndsWithin(SameNode, socket);
    }

    [Fact]
    public async Task A_ticket_opens_one_connection_and_ends_with_the_token_it_was_made_from()
    {
        var token = await Tokens(_here).CreateAsync(_priya.Id, "web", TokenScope.Write, CancellationToken.None);
        var ticket = await TicketAsync(token);
        using var socket = await ConnectAsync(_here, bearer: null, "?access_token=" + ticket.Ticket);
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(_here, bearer: null, "?access_token=" + ticket.Ticket));

        await Tokens(_here).RevokeAsync(token.Id, CancellationToken.None);
        await EndsWithin(SameNode, socket);
    }

    [Fact]
    public async Task Of_many_who_bring_one_ticket_one_gets_in()
    {
        var ticket = await TicketAsync(await Tokens(_here).CreateAsync(_priya.Id, "web", TokenScope.Write, CancellationToken.None));
        var attempts = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            try
            {
                return await ConnectAsync(_here, bearer: null, "?access_token=" + ticket.Ticket);
            }
            catch (WebSocketException)
            {
                return null;
            }
        }));
        Assert.Single(attempts, it => it is not null);
    }

    [Theory]
    [InlineData("/api/me", null)]
    [InlineData("/hubs/rooms", "https://evil.example")]
    [InlineData("/hubs/rooms", "null")]
    [InlineData("/hubs/rooms", "http://127.0.0.1.evil.example")]
    [InlineData("/_blazor/open", "https://evil.example")]
    [InlineData("/_blazor/open", null)]
    public async Task Foreign_pages_cannot_open_live_connections(string path, string? origin)
    {
        var token = await Tokens(_here).CreateAsync(_priya.Id, "web", TokenScope.Write, CancellationToken.None);
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(_here, token.Secret, path: path, origin: origin));
    }

    [Theory]
    [InlineData(TokenScope.Read, "Join", "\"result\":")]
    [InlineData(TokenScope.Read, "Send", "TokenMayOnlyRead")]
    [InlineData(TokenScope.Write, "Send", "\"result\":\"sent\"")]
    public async Task A_token_for_reading_may_join_but_not_send(string scope, string method, string answer)
    {
        var token = await Tokens(_here).CreateAsync(_priya.Id, "dashboard", scope, CancellationToken.None);
        using var socket = await ConnectAsync(_here, token.Secret);
        var call = $$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[]}""" + "\u001e";
        await socket.SendAsync(Encoding.UTF8.GetBytes(call), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var buffer = new byte[1_000];
        var received = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        Assert.Contains(answer, Encoding.UTF8.GetString(buffer, 0, received.Count), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Our_own_pages_and_programs_can()
    {
        var token = await Tokens(_here).CreateAsync(_priya.Id, "web", TokenScope.Write, CancellationToken.None);
        using var page = await ConnectAsync(_here, token.Secret, origin: _here.Address);
        using var program = await ConnectAsync(_here, token.Secret, origin: null);
        Assert.Equal((WebSocketState.Open, WebSocketState.Open), (page.State, program.State));
    }

    private static AccessTokenStore Tokens(RunningApp app) => app.Services.GetRequiredService<AccessTokenStore>();

    private async Task<HubTicket> TicketAsync(NewAccessToken token)
    {
        using var client = new HttpClient { BaseAddress = new Uri(_here.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        var answer = await client.PostAsync("/api/hub-tickets", content: null);
        return (await answer.Content.ReadFromJsonAsync<HubTicket>())!;
    }

    private static async Task<ClientWebSocket> ConnectAsync(
        RunningApp app, string? bearer, string query = "", string path = "/hubs/rooms", string? origin = null)
    {
        var socket = new ClientWebSocket();
        Set("Authorization", bearer is null ? null : "Bearer " + bearer);
        Set("Origin", origin);
        await socket.ConnectAsync(new Uri(app.Address.Replace("http:", "ws:", StringComparison.Ordinal) + path + query), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.ReceiveAsync(new byte[1_000], CancellationToken.None);
        return socket;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                socket.Options.SetRequestHeader(name, value);
            }
        }
    }

    private static async Task EndsWithin(TimeSpan limit, WebSocket socket)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            while ((await socket.ReceiveAsync(new byte[1_000], patience.Token)).MessageType is not WebSocketMessageType.Close)
            {
                // Keep-alives may still come.
            }
        }
        catch (WebSocketException)
        {
            // Cut without a goodbye.
        }

        Assert.False(patience.IsCancellationRequested, "The connection was still open.");
    }

    private static async Task EndsWithin(TimeSpan limit, Stream page)
    {
        using var patience = new CancellationTokenSource(limit);
        try
        {
            await page.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (IOException)
        {
            // Cut in the middle of the answer.
        }

        Assert.False(patience.IsCancellationRequested, "The page was still open.");
    }
}
