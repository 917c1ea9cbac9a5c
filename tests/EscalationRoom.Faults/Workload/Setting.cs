using EscalationRoom.Rig;

namespace EscalationRoom.Faults.Workload;

/// <summary>The people and rooms a run works with, made through the public contract alone.</summary>
internal sealed class Setting : IDisposable
{
    private static readonly string[] Staff = ["Client", "Internal"];
    private static readonly (DemoPerson Person, string[] Writes)[] Cast =
    [
        (DemoPerson.Priya, Staff),
        (DemoPerson.Sofia, Staff),
        (DemoPerson.Rachel, Staff),
        (DemoPerson.Helen, ["Executive"]),
        (DemoPerson.Olu, ["Internal"]),
        (DemoPerson.Ruth, ["Client"]),
    ];

    private readonly Dictionary<string, Seat> _seats = [];
    private readonly RoomsApi _opener;

    private Setting(RoomsApi opener) => _opener = opener;

    public IReadOnlyList<string> Rooms { get; private set; } = [];

    public IReadOnlyList<Seat> Seats => [.. _seats.Values];

    public Seat Of(DemoPerson person) => _seats[person.Name];

    public static async Task<Setting> PrepareAsync(Product node, int rooms, CancellationToken cancellation)
    {
        var seats = await Task.WhenAll(Cast.Select(it => SeatAsync(node, it.Person, it.Writes, cancellation)));
        var setting = new Setting(new RoomsApi(node.Address, seats[0].Token));
        foreach (var seat in seats)
        {
            setting._seats[seat.Name] = seat;
        }

        setting.Rooms = await Task.WhenAll(Enumerable.Range(1, rooms).Select(it => setting.OpenAsync(it, cancellation)));
        return setting;
    }

    public async Task<string> OpenAsync(int number, CancellationToken cancellation)
    {
        var room = await _opener.OpenRoomAsync($"Fault room {number}", RoomsApi.DemoClient, cancellation);
        foreach (var guest in new[] { DemoPerson.Helen, DemoPerson.Olu, DemoPerson.Ruth })
        {
            await AddAsync(room, Of(guest), cancellation);
        }

        return room;
    }

    public async Task AddAsync(string room, Seat who, CancellationToken cancellation)
    {
        var body = new { commandId = Guid.CreateVersion7(), person = who.PersonId };
        var added = await _opener.PostAsync($"/api/rooms/{room}/participants", body, cancellation);
        if (!added.IsGood)
        {
            throw new InvalidOperationException($"{who.Name} was not added to {room}: {added.Text}");
        }
    }

    public void Dispose() => _opener.Dispose();

    public static async Task<Seat> SeatAsync(Product node, DemoPerson person, IReadOnlyList<string> writes, CancellationToken cancellation)
    {
        var token = await node.TokenAsync(person);
        using var api = new RoomsApi(node.Address, token);
        var me = await api.GetAsync("/api/me", cancellation);
        return me.IsGood
            ? new Seat(person.Name, me.Json.GetProperty("id").GetString()!, token, writes)
            : throw new InvalidOperationException($"The token of {person.Email} is not taken: {(int)me.Status} {me.Text}");
    }
}
