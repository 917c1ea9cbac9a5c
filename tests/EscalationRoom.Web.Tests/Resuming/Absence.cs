using System.Diagnostics;
using System.Text.Json;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms.Pages.Live;
using EscalationRoom.Web.Tests.Hosting;
using EscalationRoom.Web.Tests.Matrix;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace EscalationRoom.Web.Tests.Resuming;

/// <summary>Somebody who looked at a room over hub, API and page, and went away for a while.</summary>
internal sealed class Absence : IAsyncDisposable
{
    private const string Gone = "gone";

    private readonly Crowd _host;
    private readonly string _handle;
    private readonly RoomKey _room;
    private readonly AsyncServiceScope _scope;
    private (List<JsonElement> Events, string? Cursor) _hub;
    private (List<JsonElement> Events, string? Cursor) _api;
    private RoomScreen? _screen;

    private Absence(Crowd host, string handle, RoomKey room) =>
        (_host, _handle, _room, _scope) = (host, handle, room, host.Services.CreateAsyncScope());

    public static async Task<Absence> BeginAsync(Crowd host, string handle, RoomKey room)
    {
        var absence = new Absence(host, handle, room);
        absence._hub = await absence.HubAsync(null) ?? ([], null);
        absence._api = await absence.ApiAsync(null) ?? ([], null);
        absence._screen = await absence.OpenScreenAsync();
        return absence;
    }

    /// <summary>What they know after going on from where they stood.</summary>
    public async Task<Known> ResumeAsync(Known fresh)
    {
        var (hub, api) = (await HubAsync(_hub.Cursor), await ApiAsync(_api.Cursor));
        return new Known(
            await ProgramAsync(hub is null ? null : ([.. _hub.Events, .. hub.Value.Events], hub.Value.Cursor)),
            await ProgramAsync(api is null ? null : ([.. _api.Events, .. api.Value.Events], api.Value.Cursor)),
            await PageAsync(fresh.Page));
    }

    /// <summary>What they know who come in anew.</summary>
    public async Task<Known> ReloadAsync() =>
        new(await ProgramAsync(await HubAsync(null)), await ProgramAsync(await ApiAsync(null)), StateOf(await OpenScreenAsync()));

    public ValueTask DisposeAsync() => _scope.DisposeAsync();

    private async Task<(List<JsonElement> Events, string? Cursor)?> HubAsync(string? cursor)
    {
        var hub = await _host.HubOf(_host.Person(_handle));
        try
        {
            var joined = (JsonElement)(await hub.Call("Join", _room.Value, cursor))!;
            await hub.Leave(_room.Value);
            return ([.. joined.GetProperty("events").EnumerateArray()], joined.GetProperty("cursor").GetString());
        }
        catch (HubException refused) when (Told.Of(refused).Refusal is "RoomNotFound")
        {
            return null;
        }
    }

    private async Task<(List<JsonElement> Events, string? Cursor)?> ApiAsync(string? cursor)
    {
        var told = await _host.ApiOf(_host.Person(_handle)).GetAsync($"/api/rooms/{_room.Value}/timeline?after={cursor}");
        return told.IsDone ? ([.. told.Json().GetProperty("events").EnumerateArray()], told.Json().GetProperty("cursor").GetString()) : null;
    }

    /// <summary>A program keeps the events of the lanes it may read now, by lane and number, and its cursor.</summary>
    private async Task<string> ProgramAsync((List<JsonElement> Events, string? Cursor)? known)
    {
        var room = await _host.ApiOf(_host.Person(_handle)).GetAsync($"/api/rooms/{_room.Value}");
        if (known is null || !room.IsDone)
        {
            return Gone;
        }

        var lanes = room.Json().GetProperty("lanes").GetProperty("read").EnumerateArray().Select(it => it.GetString()!).ToHashSet();
        var events = known.Value.Events.Where(it => lanes.Contains(it.GetProperty("lane").GetString()!))
            .OrderBy(it => it.GetProperty("lane").GetString(), StringComparer.Ordinal).ThenBy(it => it.GetProperty("number").GetInt64())
            .Select(it => JsonSerializer.Serialize(it.EnumerateObject().Where(field => field.Name is not "cursor").ToDictionary(field => field.Name, field => field.Value)));
        return $"{string.Join('\n', events)}\n{known.Value.Cursor}";
    }

    private Task<RoomScreen?> OpenScreenAsync() =>
        _scope.ServiceProvider.GetRequiredService<RoomScreens>().OpenAsync(_room, _host.Person(_handle), null, CancellationToken.None);

    /// <summary>The page follows again, until it knows what a new one knows or has had its time.</summary>
    private async Task<string> PageAsync(string fresh)
    {
        if (_screen is not { } screen)
        {
            return StateOf(await OpenScreenAsync());
        }

        using var page = new SemaphoreSlim(1);
        using var ends = new CancellationTokenSource();
        var following = _scope.ServiceProvider.GetRequiredService<RoomScreens>().FollowAsync(screen, work => OnPageAsync(page, work), ends.Token);
        var state = "";
        for (var waited = Stopwatch.StartNew(); state != fresh && waited.Elapsed < Patience.Longest;)
        {
            await OnPageAsync(page, () => Task.FromResult(state = StateOf(screen)));
            await Task.Delay(state == fresh ? 0 : 10, CancellationToken.None);
        }

        await ends.CancelAsync();
        await following;
        return state;
    }

    private static async Task OnPageAsync(SemaphoreSlim page, Func<Task> work)
    {
        await page.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            page.Release();
        }
    }

    private static string StateOf(RoomScreen? screen) => screen is null or { IsOver: true } ? Gone : string.Join('\n', [
        JsonSerializer.Serialize(screen.Room with { Heads = screen.At }),
        .. screen.Timeline.Rows.Select(it => $"{it.Fact.GetType().Name} {it.Fact.Number} {JsonSerializer.Serialize(it, it.GetType())}"),
        $"{screen.Timeline.HasOlder} {screen.Timeline.HasNewer}",
    ]);
}

/// <summary>What somebody knows of a room, in one form for each way they look at it.</summary>
internal sealed record Known(string Hub, string Api, string Page);
