using EscalationRoom.Domain;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Matrix;

/// <summary>Operation × role × room × state through the real host: every answer is the table's.</summary>
[Collection(MatrixHost.Name)]
public sealed class AskingForEveryOperation(Crowd host, ITestOutputHelper output)
{
    private static readonly string[] AboutAccess = ["RoomNotFound", "NotAllowed", "YouCannotWriteInThisLane", "NotInARoomThatIs"];

    private static readonly HashSet<string> Refusals =
        [.. new[] { typeof(Refusal), typeof(LiveRooms), typeof(Data.EscalationDb) }.SelectMany(it => it.Assembly.GetTypes()).Where(it => it.IsSubclassOf(typeof(Refusal))).Select(it => it.Name)];

    public static TheoryData<string> Names => [.. Doors.All.Select(it => $"{it.Operation} by {it.Name}")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_role_is_answered_as_the_table_says(string name)
    {
        var door = Doors.All.Single(it => $"{it.Operation} by {it.Name}" == name);
        var wrong = new List<string>();
        var verdicts = new List<string>();
        foreach (var (isTheirs, isClosed) in new[] { (true, false), (true, true), (false, false), (false, true) })
        {
            var scene = await Scene.SetAsync(host, isTheirs, isClosed);
            foreach (var asker in Scene.Askers.Select(host.Person))
            {
                var told = await door.AskAsync(host, scene, asker);
                var expected = Verdict(door, asker, isTheirs, isClosed);
                verdicts.Add(expected);
                if (!Fits(expected, told))
                {
                    wrong.Add($"{asker.Role}, {(isTheirs ? "their" : "another")} {(isClosed ? "closed" : "open")} room: {expected} expected, told {told.Status} {told.Refusal} {told.Body}");
                }

                scene = told.IsDone && door.Disturbs ? await Scene.SetAsync(host, isTheirs, isClosed) : scene;
            }
        }

        output.WriteLine($"{verdicts.Count} cases: {string.Join(", ", verdicts.CountBy(it => it).Select(it => $"{it.Value} {it.Key}"))}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Contains(Verdicts.Allowed, verdicts);
        Assert.Contains(verdicts, it => it is "NotAllowed" or "YouCannotWriteInThisLane");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_room_that_is_not_yours_and_one_that_is_not_there_are_one_answer(string name)
    {
        var door = Doors.All.Single(it => $"{it.Operation} by {it.Name}" == name);
        var (foreign, absent) = (await Scene.SetAsync(host, isTheirs: false, isClosed: false), Scene.Absent());
        foreach (var asker in Scene.Askers.Select(host.Person))
        {
            var missing = await door.AskAsync(host, absent, asker);
            Assert.Equal((404, "RoomNotFound"), (missing.Status, missing.Refusal));
            if (!Enum.GetValues<Lane>().Any(it => Verdicts.Reads(it, asker.Role, isSeated: false)))
            {
                Assert.Equal(missing, await door.AskAsync(host, foreign, asker));
            }
        }
    }

    private static string Verdict(Door door, Person asker, bool isTheirs, bool isClosed) =>
        new[] { door.AskedFirst, door.Operation }.OfType<string>()
            .Select(it => Verdicts.For(it, asker.Role, isTheirs, isClosed, door.Lane?.Invoke(asker)))
            .FirstOrDefault(it => it is not Verdicts.Allowed, Verdicts.Allowed);

    private static bool Fits(string expected, Told told) => expected switch
    {
        Verdicts.Allowed => told.IsDone || (told.Status is 422 && Refusals.Contains(told.Refusal) && !AboutAccess.Contains(told.Refusal)),
        "RoomNotFound" => (told.Status, told.Refusal) == (404, expected),
        "NotInARoomThatIs" => (told.Status, told.Refusal) == (422, expected),
        _ => (told.Status, told.Refusal) == (403, expected),
    };
}
