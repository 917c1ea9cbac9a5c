namespace EscalationRoom.Web.Rooms.Pages.Live;

/// <summary>The id of what a button asks for: the same however often it is clicked, and another once there is something else to ask.</summary>
public sealed class OneCommand
{
    private object? _asked;
    private Guid _id;

    public Guid For(object? what)
    {
        if (_id == Guid.Empty || !Equals(what, _asked))
        {
            (_asked, _id) = (what, Guid.NewGuid());
        }

        return _id;
    }
}
