import './n.css'
import '../conversation/main.tsx'
