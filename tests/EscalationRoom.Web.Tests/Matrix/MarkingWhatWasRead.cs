using EscalationRoom.Data;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>The hub's <c>Seen</c> answers nothing, so what it did is looked up.</summary>
[Collection(MatrixHost.Name)]
public sealed class MarkingWhatWasRead(Crowd host)
{
    public static TheoryData<string, bool> Cases => new(from asker in Scene.Askers from isTheirs in new[] { true, false } select (asker, isTheirs));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_mark_is_kept_for_who_may_enter_and_for_nobody_else(string handle, bool isTheirs)
    {
        var (asker, scene) = (host.Person(handle), await Scene.SetAsync(host, isTheirs, isClosed: false));
        var mayEnter = Enum.GetValues<Lane>().Any(it => Verdicts.Reads(it, asker.Role, isTheirs));
        var before = await MarksAsync();
        var hub = await host.HubOf(asker);

        await hub.Call("Seen", scene.Key.Value, Cursor.Write(new LaneNumbers(2, 2, 1, 1), Lanes.All));
        await hub.Call("Seen", "ESC-1999-9999", Cursor.Write(new LaneNumbers(2, 2, 1, 1), Lanes.All));
        await hub.Call("Seen", scene.Key.Value, "not a cursor");

        Assert.Equal(mayEnter ? before + 1 : before, await MarksAsync());
        Assert.Equal(mayEnter, await host.Get<RoomReaders>().For(asker.Id).ReadMarkAsync(scene.Key, TestContext.Current.CancellationToken) != default);
    }

    private async Task<int> MarksAsync()
    {
        await using var db = await host.Get<IDbContextFactory<EscalationDb>>().CreateDbContextAsync();
        return await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM ReadMarks").SingleAsync();
    }
}
